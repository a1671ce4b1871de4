import itertools

import numpy as np

_counter = itertools.count(1)


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    step = next(_counter)  # 1 at the first call, then 2, 3, ...
    w, g, m, v = [np.asarray(x, dtype=np.float64) for x in (w, g, m, v)]
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * np.square(g)
    m_hat = m / (1 - beta_1**step)
    v_hat = v / (1 - beta_2**step)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def bfgs_update(H, s, y):
    H = np.asarray(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    ys = float(y @ s)
    if ys <= 1e-10:
        return H.copy()
    rho = 1.0 / ys
    Hy = H @ y
    # the formula, multiplied out for a symmetric H: no n x n products needed
    H += rho * (1.0 + rho * (y @ Hy)) * np.outer(s, s)
    H -= rho * (np.outer(Hy, s) + np.outer(s, Hy))
    return H
