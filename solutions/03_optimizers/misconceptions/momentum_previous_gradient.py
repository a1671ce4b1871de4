"""Only the gradient of one step before is remembered, as the slide's words can be read."""

import numpy as np

BELIEF = {
    "en": ("momentum_step remembers only the gradient of one step before: the v it returns is -lr g, without the older steps."),
    "ja": (
        "momentum_step が 1 つ前の勾配しか覚えていません。返している v は -lr g だけで、それより前のステップが入っていません。"
    ),
}
HINT = {
    "en": (
        "Keep g = 1 for three steps from v = 0, lr = 1, momentum = 0.5. By hand v is -1, -1.5, -1.75. What "
        "is yours after the second step?"
    ),
    "ja": (
        "v = 0、lr = 1、momentum = 0.5 で、g = 1 のまま 3 ステップ進めます。"
        "手計算では v は -1、-1.5、-1.75 です。あなたの v は 2 ステップ目の後にいくつですか。"
    ),
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    return w + momentum * v - lr * g, -lr * g
