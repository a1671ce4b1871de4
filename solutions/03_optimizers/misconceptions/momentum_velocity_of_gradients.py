"""The convention of PyTorch: v collects gradients, lr comes afterwards."""

import numpy as np

BELIEF = {
    "en": (
        "momentum_step collects gradients in v and multiplies by lr afterwards. That is PyTorch's "
        "convention; here v is the update itself."
    ),
    "ja": (
        "momentum_step が v に勾配をため、あとから lr を掛けています。"
        "これは PyTorch の流儀です。この課題の v は、更新量そのものです。"
    ),
}
HINT = {
    "en": (
        "Which unit has v in the handout: that of w, or that of the gradient? What does your w do when v = 1 "
        "comes in and g = 0?"
    ),
    "ja": (
        "この課題の v は、w と勾配のどちらと同じ種類の量でしょうか。v = 1、g = 0 を渡すと、"
        "あなたの w はどちらへどれだけ動きますか。"
    ),
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = momentum * np.asarray(v, dtype=np.float64) + g
    return w - lr * v, v
