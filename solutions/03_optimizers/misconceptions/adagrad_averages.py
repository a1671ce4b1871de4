"""The sum decays, as in RMSProp."""

import numpy as np

BELIEF = {
    "en": "adagrad_step lets the old squares fade (0.9 a + 0.1 g^2). That is RMSProp; AdaGrad sums.",
    "ja": ("adagrad_step が古い 2 乗を薄めています（0.9 a + 0.1 g^2）。これは RMSProp です。AdaGrad は和を取ります。"),
}
HINT = {
    "en": "adagrad_step gets no rho. Can a ever become smaller in the formula of the handout?",
    "ja": "adagrad_step には引数 rho がありません。この課題の式で、a が小さくなることはあるでしょうか。",
}


def adagrad_step(w, g, a, lr, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = 0.9 * np.asarray(a, dtype=np.float64) + 0.1 * g**2
    return w - lr * g / (np.sqrt(a) + eps), a
