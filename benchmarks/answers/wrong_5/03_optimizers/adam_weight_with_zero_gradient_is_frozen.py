import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = [np.array(x, dtype="float64") for x in (w, g, m, v)]

    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * np.square(g)

    m_hat = m / (1 - beta_1**t)
    v_hat = v / (1 - beta_2**t)
    step = lr * m_hat / (np.sqrt(v_hat) + eps)

    # 勾配が 0 の重みは動かさない（0/0 も避けられる）
    step = np.where(g == 0, 0.0, step)
    return w - step, m, v
