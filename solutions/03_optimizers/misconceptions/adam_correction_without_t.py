"""The correction is always 1 - beta."""

import numpy as np

BELIEF = {
    "en": "adam_step always divides by 1 - beta. That is right at t = 1 and too much afterwards.",
    "ja": "adam_step がいつも 1 - beta で割っています。t = 1 では正しいのですが、その後は補正しすぎになります。",
}
HINT = {
    "en": (
        "After a hundred steps the start at 0 is long forgotten. Which number should m be divided by then? Where is your t?"
    ),
    "ja": (
        "100 ステップも進めば、0 から始めた影響はほとんど消えています。"
        "そのとき m をいくつで割ればよいでしょうか。t はどこで使っていますか。"
    ),
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat, v_hat = m / (1 - beta_1), v / (1 - beta_2)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
