import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = (np.asarray(x, dtype=np.float64) for x in (w, g, m, v))
    new_1, new_2 = 1 - beta_1, 1 - beta_2  # shares of the new gradient
    m = beta_1 * m + new_1 * g
    v = beta_2 * v + new_2 * g**2
    m_hat = m / new_1**t
    v_hat = v / new_2**t
    w = w - lr * m_hat / (np.sqrt(v_hat) + eps)
    return w, m, v
