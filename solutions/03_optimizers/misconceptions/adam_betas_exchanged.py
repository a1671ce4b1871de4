"""beta_1 and beta_2 are exchanged."""

import numpy as np

BELIEF = {
    "en": "adam_step uses beta_2 for the gradients and beta_1 for the squares.",
    "ja": "adam_step が、勾配の平均に beta_2 を、2 乗の平均に beta_1 を使っています。",
}
HINT = {
    "en": (
        "Which memory is longer, 0.9 or 0.999, and which of the two averages should have it? Compare the m "
        "you return with the formula."
    ),
    "ja": (
        "0.9 と 0.999 では、どちらのほうが長く覚えていますか。それはどちらの平均に使うものでしょうか。"
        "返した m を式と比べてみましょう。"
    ),
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_2 * m + (1 - beta_2) * g
    v = beta_1 * v + (1 - beta_1) * g**2
    m_hat, v_hat = m / (1 - beta_2**t), v / (1 - beta_1**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
