"""Only the square of this gradient is used."""

import numpy as np

BELIEF = {
    "en": "adagrad_step uses the square of this gradient only; the sum of the steps before is lost.",
    "ja": "adagrad_step が今回の勾配の 2 乗しか使っていません。それまでの和が失われています。",
}
HINT = {
    "en": "With g = 1 at every step the steps of AdaGrad shrink: lr, then lr / sqrt(2), ... Do yours?",
    "ja": ("毎回 g = 1 なら、AdaGrad のステップは lr、lr / sqrt(2)、…と小さくなります。あなたのステップはどうなりますか。"),
}


def adagrad_step(w, g, a, lr, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = g**2
    return w - lr * g / (np.sqrt(a) + eps), a
