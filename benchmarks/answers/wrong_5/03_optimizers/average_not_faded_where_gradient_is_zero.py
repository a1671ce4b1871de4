import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    a = np.array(a, dtype=np.float64)
    # a weight without a gradient does not take part in this step
    active = g != 0
    a[active] = rho * a[active] + (1 - rho) * g[active] ** 2
    w[active] -= lr * g[active] / np.sqrt(a[active] + eps**2)
    return w, a
