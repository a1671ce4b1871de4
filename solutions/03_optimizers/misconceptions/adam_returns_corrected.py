"""The corrected averages are handed on."""

import numpy as np

BELIEF = {
    "en": "adam_step returns the corrected averages, so the next step starts from them and corrects once more.",
    "ja": "adam_step が補正した平均を返しているため、次のステップがそこから始まり、もう一度補正してしまいます。",
}
HINT = {
    "en": "Look at the m you return after the first step with g = 1 and beta_1 = 0.9. By the formula it is 0.1.",
    "ja": "g = 1、beta_1 = 0.9 の最初のステップの後、返した m はいくつですか。式のとおりなら 0.1 です。",
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m, v = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - lr * m / (np.sqrt(v) + eps), m, v
