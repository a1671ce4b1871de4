"""The gradient is divided by the sum of squares itself."""

import numpy as np

BELIEF = {
    "en": "adagrad_step divides by the sum of squares without taking the root.",
    "ja": "adagrad_step が、平方根を取らずに 2 乗の和で割っています。",
}
HINT = {
    "en": "Multiply every gradient by 10, from a = 0. The first step should keep its length: does it?",
    "ja": ("a = 0 から始めて、勾配を 10 倍にしてみましょう。最初のステップの幅は変わらないはずです。どうなりますか。"),
}


def adagrad_step(w, g, a, lr, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g**2
    return w - lr * g / (a + eps), a
