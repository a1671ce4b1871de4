import numpy as np


def adagrad_step(w, g, a, lr, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64)
    # g^2 is the squared length of the gradient
    g_squared = np.dot(g, g)
    a = a + g_squared
    return w - lr / (np.sqrt(a) + eps) * g, a
