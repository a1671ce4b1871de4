"""The step is divided by v itself."""

import numpy as np

BELIEF = {
    "en": "adam_step divides by the average of squares without taking the root.",
    "ja": "adam_step が、平方根を取らずに 2 乗の平均で割っています。",
}
HINT = {
    "en": "The first step should be as long as lr, whatever g is. Try g = 0.01 and g = 100.",
    "ja": "最初のステップの幅は、g が何であっても lr になるはずです。g = 0.01 と g = 100 で試してみましょう。",
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - lr * m_hat / (v_hat + eps), m, v
