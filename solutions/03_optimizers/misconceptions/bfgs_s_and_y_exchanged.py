"""s and y have changed places."""

import numpy as np

BELIEF = {
    "en": "bfgs_update has s and y in each other's place, so H s = y holds instead of H y = s.",
    "ja": "bfgs_update で s と y が入れ替わっているため、H y = s ではなく H s = y が成り立っています。",
}
HINT = {
    "en": (
        "Print H @ y and H @ s after one update. H turns a change of gradient into a step: which of the two "
        "should be equal to s?"
    ),
    "ja": (
        "1 回更新した後で H @ y と H @ s を表示してみましょう。H は勾配の変化をステップに変える行列です。"
        "s に等しくなるのはどちらですか。"
    ),
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    rho = y @ s
    if rho <= 1e-10:
        return H.copy()
    V = np.eye(len(s)) - np.outer(y, s) / rho
    return V @ H @ V.T + np.outer(y, y) / rho
