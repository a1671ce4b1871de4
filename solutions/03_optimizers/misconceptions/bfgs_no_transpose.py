"""The same bracket stands on both sides of H."""

import numpy as np

BELIEF = {
    "en": "bfgs_update puts the same bracket on both sides of H. H y = s may hold, but H is no longer symmetric.",
    "ja": ("bfgs_update で、H の両側に同じ括弧を掛けています。H y = s は成り立ちますが、H が対称でなくなっています。"),
}
HINT = {
    "en": "Print H - H.T after one update. In the formula the order of s and y differs between the two brackets.",
    "ja": "1 回更新した後で H - H.T を表示してみましょう。式の 2 つの括弧では、s と y の順番が違います。",
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    ys = y @ s
    if ys <= 1e-10:
        return H.copy()
    V = np.eye(len(s)) - np.outer(y, s) / ys
    return V @ H @ V + np.outer(s, s) / ys
