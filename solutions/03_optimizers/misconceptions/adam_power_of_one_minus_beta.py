"""The power is taken of 1 - beta, not of beta."""

import numpy as np

BELIEF = {
    "en": (
        "adam_step divides by (1 - beta)^t. That is right at t = 1, but then it only shrinks, where a correction has to fade."
    ),
    "ja": (
        "adam_step が (1 - beta)^t で割っています。t = 1 では正しい値ですが、ステップごとにどこまでも小さくなります。"
        "補正は、だんだん効かなくなっていくはずです。"
    ),
}
HINT = {
    "en": (
        "Print your divisor for t = 1, 2, 3, 10. After many steps the start at 0 is forgotten: what must the divisor become?"
    ),
    "ja": (
        "t = 1, 2, 3, 10 のとき、割る数がいくつになるか表示してみましょう。"
        "ステップを重ねると、0 から始めた影響は消えていきます。"
        "そのとき、割る数はいくつに近づくはずですか。"
    ),
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat, v_hat = m / (1 - beta_1) ** t, v / (1 - beta_2) ** t
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
