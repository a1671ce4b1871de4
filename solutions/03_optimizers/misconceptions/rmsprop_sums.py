"""The new square is added with full weight."""

import numpy as np

BELIEF = {
    "en": "rmsprop_step adds g^2 with full weight, so a is a fading sum and not an average.",
    "ja": "rmsprop_step が g^2 をそのまま足しているため、a が平均ではなく、薄れていく和になっています。",
}
HINT = {
    "en": "Let g be 1 for a hundred steps with rho = 0.9. An average of ones is 1: where does your a end?",
    "ja": (
        "rho = 0.9 で g = 1 のまま 100 ステップ進めてみましょう。1 ばかりの平均は 1 です。あなたの a はいくつになりますか。"
    ),
}


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = rho * np.asarray(a, dtype=np.float64) + g**2
    return w - lr * g / (np.sqrt(a) + eps), a
