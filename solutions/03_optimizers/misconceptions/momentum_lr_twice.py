"""lr is applied in both lines."""

import numpy as np

BELIEF = {
    "en": "momentum_step applies the learning rate twice, in v and once more when w is moved.",
    "ja": "momentum_step が学習係数を 2 回掛けています。v を求めるときと、w を動かすときです。",
}
HINT = {
    "en": ("Count the lr in the two lines of the formula, and then in yours. By how much does w move when v comes out as 1?"),
    "ja": (
        "式の 2 行に lr は何回出てきますか。あなたの 2 行ではどうでしょうか。新しい v が 1 のとき、w はいくつ動くはずですか。"
    ),
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = momentum * np.asarray(v, dtype=np.float64) - lr * g
    return w + lr * v, v
