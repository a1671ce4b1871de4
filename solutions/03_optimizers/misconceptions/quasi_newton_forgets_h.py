"""Each update starts from the identity."""

import numpy as np
from support import line_search

BELIEF = {
    "en": "quasi_newton starts every update from the identity, so H knows about the last step only.",
    "ja": ("quasi_newton が更新のたびに単位行列から始めているため、H には直前の 1 ステップのことしか入っていません。"),
}
HINT = {
    "en": "Where is the identity made: before the loop or inside of it? Which H goes into the second update?",
    "ja": "単位行列は、ループの前と中のどちらで作っていますか。2 回目の更新には、どの H が入るはずでしょうか。",
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        y, g = grad(w) - g, grad(w)
        if y @ s > 1e-10:
            V = np.eye(len(w)) - np.outer(s, y) / (y @ s)
            H = V @ V.T + np.outer(s, s) / (y @ s)
        path.append(w)
    return np.stack(path)
