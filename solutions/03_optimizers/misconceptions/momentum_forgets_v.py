"""v starts at 0 in every call."""

import numpy as np

BELIEF = {
    "en": ("momentum_step does not use the v that comes in, so every step is the first one: plain gradient descent."),
    "ja": ("momentum_step が受け取った v を使っていないため、毎回が最初のステップになり、ただの最急降下法になっています。"),
}
HINT = {
    "en": "Call it with g = 0 and v = 1. Something that moves goes on moving: does your w?",
    "ja": "g = 0、v = 1 で呼び出してみましょう。動いているものは動き続けるはずです。あなたの w は動きますか。",
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = momentum * np.zeros(w.shape) - lr * g
    return w + v, v
