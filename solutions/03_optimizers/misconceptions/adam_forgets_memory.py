"""m and v start at 0 in every call."""

import numpy as np

BELIEF = {
    "en": "adam_step does not use the m and v that come in: every step starts from memory 0.",
    "ja": "adam_step が受け取った m と v を使っていないため、毎回、記憶が 0 から始まっています。",
}
HINT = {
    "en": "Where are m and v made, and how often? Call it with g = 0 and m = 1: does your w move?",
    "ja": "m と v はどこで、何回作られていますか。g = 0、m = 1 で呼び出すと、あなたの w は動くでしょうか。",
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = (1 - beta_1) * g, (1 - beta_2) * g**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
