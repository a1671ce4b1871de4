import numpy as np

_calls = 0


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    global _calls
    _calls += 1  # Adam has to know how often it was called
    w, g, m, v = (np.asarray(x, dtype=np.float64) for x in (w, g, m, v))
    m_new = beta_1 * m + (1 - beta_1) * g
    v_new = beta_2 * v + (1 - beta_2) * np.square(g)
    m_hat = m_new / (1 - beta_1**_calls)
    v_hat = v_new / (1 - beta_2**_calls)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m_new, v_new
