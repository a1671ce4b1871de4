"""The update of DFP in place of BFGS."""

import numpy as np

BELIEF = {
    "en": (
        "bfgs_update computes the older update of Davidon, Fletcher and Powell (DFP). It also has H y = s, but it is not BFGS."
    ),
    "ja": (
        "bfgs_update が、BFGS より古い DFP（Davidon-Fletcher-Powell）の更新を計算しています。"
        "H y = s は成り立ちますが、BFGS とは別の式です。"
    ),
}
HINT = {
    "en": (
        "Two formulas are called by similar names in books. Compare yours with the product of three matrices in the handout."
    ),
    "ja": "本には、よく似た名前の式が 2 つ載っています。この課題にある、3 つの行列の積の式と比べてみましょう。",
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    if y @ s <= 1e-10:
        return H.copy()
    Hy = H @ y
    return H + np.outer(s, s) / (y @ s) - np.outer(Hy, Hy) / (y @ Hy)
