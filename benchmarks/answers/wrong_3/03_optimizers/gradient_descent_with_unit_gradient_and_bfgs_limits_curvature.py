import numpy as np


def gradient_descent_step(w, g, lr):
    """Go lr far in the direction of steepest descent."""
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    length = np.sqrt(np.sum(g**2))
    direction = g / length if length > 0 else g
    return w - lr * direction


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(x, dtype=np.float64) for x in (H, s, y))
    rho = 1.0 / max(np.dot(y, s), 1e-10)  # not smaller than 1e-10
    one = np.eye(H.shape[0])
    bracket = one - rho * np.outer(s, y)
    return bracket @ H @ bracket.T + rho * np.outer(s, s)
