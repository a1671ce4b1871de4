"""The gradient is divided by its length."""

import numpy as np

BELIEF = {
    "en": ("gradient_descent_step divides the gradient by its length, so every step is lr long, even beside the minimum."),
    "ja": ("gradient_descent_step が勾配をその長さで割っています。そのため、最小点のすぐそばでも、いつも lr だけ進みます。"),
}
HINT = {
    "en": ("Multiply g by 10 and call it again: the step must be ten times as long. What does yours do?"),
    "ja": ("g を 10 倍にして、もう一度呼び出してみましょう。歩幅も 10 倍になるはずです。あなたの関数ではどうなりますか。"),
}


def gradient_descent_step(w, g, lr):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    length = np.sqrt(np.sum(g**2))
    return w - lr * g / length if length > 0 else w.copy()
