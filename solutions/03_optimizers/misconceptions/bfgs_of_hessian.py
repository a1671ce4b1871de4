"""The formula for the Hessian in place of the one for its inverse."""

import numpy as np

BELIEF = {
    "en": ("bfgs_update is the formula for B, the matrix of second derivatives, but H is its inverse."),
    "ja": ("bfgs_update が、2 階微分の行列 B のための式になっています。H はその逆行列です。"),
}
HINT = {
    "en": (
        "Multiply your new H by y and by s. Which of the two products is s, which is y, and which does the handout ask for?"
    ),
    "ja": (
        "新しい H に y と s をそれぞれ掛けてみましょう。積が s になるのはどちらで、y になるのはどちらですか。"
        "課題ではどちらが求められていますか。"
    ),
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    if y @ s <= 1e-10:
        return H.copy()
    Hs = H @ s
    return H + np.outer(y, y) / (y @ s) - np.outer(Hs, Hs) / (s @ Hs)
