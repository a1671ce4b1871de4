"""H becomes the identity where the curvature is too small."""

import numpy as np

BELIEF = {
    "en": ("bfgs_update returns the identity where y . s is too small, so everything learned so far is lost; H should stay."),
    "ja": (
        "bfgs_update が、y . s が小さすぎるときに単位行列を返しています。"
        "H はそのまま残すはずですが、それまでに学んだことが失われます。"
    ),
}
HINT = {
    "en": "Pass an H that is not the identity, and y = -s. What should come back?",
    "ja": "単位行列ではない H と、y = -s を渡してみましょう。何が返るはずですか。",
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    ys = y @ s
    if ys <= 1e-10:
        return np.eye(len(s))
    V = np.eye(len(s)) - np.outer(s, y) / ys
    return V @ H @ V.T + np.outer(s, s) / ys
