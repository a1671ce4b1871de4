"""The average is one of gradients, not of squares."""

import numpy as np

BELIEF = {
    "en": ("rmsprop_step averages the gradients themselves instead of their squares, so a can be negative and its root NaN."),
    "ja": (
        "rmsprop_step が、勾配の 2 乗ではなく勾配そのものを平均しています。a が負になり、平方根が NaN になることがあります。"
    ),
}
HINT = {
    "en": "Print a after a step with g = -2. May an average of squares be negative?",
    "ja": "g = -2 のステップの後で a を表示してみましょう。2 乗の平均が負になってもよいでしょうか。",
}


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g
    return w - lr * g / (np.sqrt(a) + eps), a
