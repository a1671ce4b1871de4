import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    m = np.asarray(m, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    # RMSProp, on the smoothed gradient
    v = beta_2 * v + (1 - beta_2) * m**2
    m_hat = m / (1 - beta_1**t)
    v_hat = v / (1 - beta_2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def bfgs_update(H, s, y):
    H = np.asarray(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n = s.size
    I = np.eye(n)
    ys = np.dot(y, s)
    if ys <= 1e-10:
        # no valley here: forget what we have learned, start again with gradient descent
        return I
    rho = 1.0 / ys
    left = I - rho * np.outer(s, y)
    return left @ H @ left.T + rho * np.outer(s, s)
