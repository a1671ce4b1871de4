"""eps is added after the division."""

import numpy as np

BELIEF = {
    "en": ("adam_step adds eps after the division, not to the denominator: 0 / 0 is NaN where the gradient was always 0."),
    "ja": ("adam_step が eps を分母ではなく、割り算の後に足しています。勾配がずっと 0 の重みでは 0 / 0 で NaN になります。"),
}
HINT = {
    "en": (
        "Try a weight whose gradient is 0 from the start. Put the whole denominator into parentheses before you look again."
    ),
    "ja": "最初から勾配が 0 の重みで試してみましょう。分母の全体を括弧で囲むと、結果はどう変わりますか。",
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - (lr * m_hat / np.sqrt(v_hat) + eps), m, v
