"""m and v are used uncorrected."""

import numpy as np

BELIEF = {
    "en": "adam_step uses m and v without the correction for their start at 0.",
    "ja": "adam_step が、0 から始まったことの補正をしないまま m と v を使っています。",
}
HINT = {
    "en": ("At the first step m is only 0.1 g, and v only 0.001 g^2. How long is your first step, and who repairs the 0.1?"),
    "ja": (
        "最初のステップでは、m は 0.1 g、v は 0.001 g^2 しかありません。"
        "最初のステップの幅はいくつですか。この 0.1 は誰が直すのでしょうか。"
    ),
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    return w - lr * m / (np.sqrt(v) + eps), m, v
