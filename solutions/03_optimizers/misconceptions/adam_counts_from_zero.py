"""The power is t - 1."""

import numpy as np

BELIEF = {
    "en": "adam_step counts the first step as t = 0, so it divides by 1 - beta^0 = 0 there.",
    "ja": "adam_step が最初のステップを t = 0 と数えているため、1 - beta^0 = 0 で割っています。",
}
HINT = {
    "en": "Print 1 - beta_1 ** t as you compute it in the first step. Which t does the caller pass?",
    "ja": (
        "最初のステップで、1 - beta_1 ** t がいくつになっているか表示してみましょう。呼び出す側は t にいくつを渡していますか。"
    ),
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat, v_hat = m / (1 - beta_1 ** (t - 1)), v / (1 - beta_2 ** (t - 1))
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
