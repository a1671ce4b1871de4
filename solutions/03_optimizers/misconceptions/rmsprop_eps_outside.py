"""eps is added after the division."""

import numpy as np

BELIEF = {
    "en": ("rmsprop_step adds eps after the division, not to the denominator: 0 / 0 is NaN where the gradient was always 0."),
    "ja": ("rmsprop_step が eps を分母ではなく、割り算の後に足しています。勾配がずっと 0 の重みでは 0 / 0 で NaN になります。"),
}
HINT = {
    "en": "Try g = 0 and a = 0. Which number is divided by which, and where does eps come in?",
    "ja": "g = 0、a = 0 で試してみましょう。どの数をどの数で割っていますか。eps はどこで加わりますか。",
}


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g**2
    return w - (lr * g / np.sqrt(a) + eps), a
