import numpy as np


def adagrad_step(w, g, a, lr, eps):
    w = np.asarray(w, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64)
    shape = w.shape
    # flat copies, so that one simple loop is enough for all shapes
    flat_w = w.flatten()
    flat_a = a.ravel()
    flat_g = np.asarray(g, dtype=np.float64).ravel()
    for i, gi in enumerate(flat_g):
        flat_a[i] += gi * gi
        flat_w[i] -= lr * gi / (flat_a[i] ** 0.5 + eps)
    return flat_w.reshape(shape), flat_a.reshape(shape)
