import numpy as np


def adagrad_step(w, g, a, lr, eps):
    w, g, a = [np.asarray(x, dtype=np.float64) for x in (w, g, a)]
    # the gradients of all steps before decide how far we go
    w_new = w - lr * g / (np.sqrt(a) + eps)
    a_new = a + g**2
    return w_new, a_new


def bfgs_update(H, s, y):
    H, s, y = [np.asarray(x, dtype=np.float64) for x in (H, s, y)]
    ys = float(np.dot(y, s))
    # too close to 0 to divide by
    if abs(ys) <= 1e-10:
        return np.copy(H)
    V = np.eye(len(s)) - np.outer(y, s) / ys
    return V.T @ H @ V + np.outer(s, s) / ys
