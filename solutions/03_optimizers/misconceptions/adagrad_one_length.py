"""The squared length of the gradient stands for its squares."""

import numpy as np

BELIEF = {
    "en": (
        "adagrad_step adds the squared length of the whole gradient to a, so all weights share one rate; "
        "each weight has a square of its own."
    ),
    "ja": (
        "adagrad_step が、勾配全体の長さの 2 乗を a に足しています。そのため、すべての重みの歩幅が同じ割合で縮みます。"
        "2 乗は重みごとに取ります。"
    ),
}
HINT = {
    "en": ("Print what you add to a for g = (3, 4). Is it (9, 16), or 25 twice?"),
    "ja": ("g = (3, 4) のとき、a に足している値を表示してみましょう。(9, 16) ですか。それとも、どちらも 25 ですか。"),
}


def adagrad_step(w, g, a, lr, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g @ g
    return w - lr * g / (np.sqrt(a) + eps), a
