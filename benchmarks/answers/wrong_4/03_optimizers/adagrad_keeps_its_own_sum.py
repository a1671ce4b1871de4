import numpy as np

squared_gradients = {}


def adagrad_step(w, g, a, lr, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    # all squared gradients so far, one sum for each weight array
    key = w.shape
    if key not in squared_gradients:
        squared_gradients[key] = np.array(a, dtype=np.float64)
    squared_gradients[key] = squared_gradients[key] + g * g
    total = squared_gradients[key]
    return w - lr / (np.sqrt(total) + eps) * g, total.copy()
