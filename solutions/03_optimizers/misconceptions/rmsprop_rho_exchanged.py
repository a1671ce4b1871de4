"""rho and 1 - rho are exchanged."""

import numpy as np

BELIEF = {
    "en": ("rmsprop_step keeps 1 - rho of the old average and takes rho of the new square, so a follows the last gradient."),
    "ja": (
        "rmsprop_step が、古い平均を 1 - rho、新しい 2 乗を rho の割合で混ぜています。そのため a が直前の勾配に振り回されます。"
    ),
}
HINT = {
    "en": "With rho = 0.9, a = 1 and g = 0 the new a should be 0.9: an average has a long memory. What is yours?",
    "ja": (
        "rho = 0.9、a = 1、g = 0 なら、新しい a は 0.9 になるはずです（平均はゆっくり変わります）。あなたの a はいくつですか。"
    ),
}


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = (1 - rho) * np.asarray(a, dtype=np.float64) + rho * g**2
    return w - lr * g / (np.sqrt(a) + eps), a
