"""The gradient is weighted with 1 - momentum."""

import numpy as np

BELIEF = {
    "en": ("momentum_step weights the gradient with 1 - momentum: this is the averaged momentum, its steps are much shorter."),
    "ja": ("momentum_step が勾配に 1 - momentum を掛けています。これは平均型のモーメンタムで、ステップがずっと短くなります。"),
}
HINT = {
    "en": ("From v = 0 with momentum = 0.9, how long is your first step, and how long is that of plain gradient descent?"),
    "ja": ("v = 0、momentum = 0.9 のとき、あなたの最初のステップの幅はいくつですか。最急降下法の幅と比べてみましょう。"),
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = momentum * np.asarray(v, dtype=np.float64) - (1 - momentum) * lr * g
    return w + v, v
