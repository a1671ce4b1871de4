"""Only m is corrected."""

import numpy as np

BELIEF = {
    "en": "adam_step corrects m but not v, so the first steps are far too long.",
    "ja": "adam_step が m だけを補正し、v を補正していません。そのため、最初の数ステップが大きすぎます。",
}
HINT = {
    "en": "How long is your first step with beta_2 = 0.999? Both averages started at 0.",
    "ja": "beta_2 = 0.999 のとき、最初のステップの幅はいくつですか。0 から始まったのは、どちらの平均も同じです。",
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat = m / (1 - beta_1**t)
    return w - lr * m_hat / (np.sqrt(v) + eps), m, v
