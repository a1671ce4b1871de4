import numpy as np

_state = {"t": 0}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = (np.asarray(x, dtype=np.float64) for x in (w, g, m, v))
    # one more step
    _state["t"] += 1
    step = _state["t"]
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat = m / (1 - beta_1**step)
    v_hat = v / (1 - beta_2**step)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
