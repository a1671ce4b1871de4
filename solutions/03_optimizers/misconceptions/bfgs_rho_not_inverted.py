"""rho is y . s, not 1 / (y . s)."""

import numpy as np

BELIEF = {
    "en": "bfgs_update multiplies by y . s where it should divide by it: rho is 1 / (y . s).",
    "ja": "bfgs_update が、y . s で割るところで掛けています。rho は 1 / (y . s) です。",
}
HINT = {
    "en": "Print H @ y after one update and compare with s. What becomes of (I - rho s y^T) s when y . s = 2?",
    "ja": ("1 回更新した後で H @ y を表示し、s と比べてみましょう。y . s = 2 のとき、(I - rho s y^T) s はどうなりますか。"),
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    rho = y @ s
    if rho <= 1e-10:
        return H.copy()
    V = np.eye(len(s)) - rho * np.outer(s, y)
    return V @ H @ V.T + rho * np.outer(s, s)
