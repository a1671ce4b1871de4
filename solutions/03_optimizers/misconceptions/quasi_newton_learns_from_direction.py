"""H learns from d, not from the step that was taken."""

import numpy as np
from support import line_search

BELIEF = {
    "en": "quasi_newton passes the direction d to the update, although only rate times d was walked.",
    "ja": "quasi_newton が、実際に進んだのは rate 倍だけなのに、方向 d をそのまま更新に渡しています。",
}
HINT = {
    "en": "Print new w minus old w beside the s that goes into the update. When do they differ?",
    "ja": ("新しい w から元の w を引いたものと、更新に渡した s を並べて表示してみましょう。どんなときに違いますか。"),
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        d = -H @ g
        rate, s = line_search(f, w, g, d), d
        w = w + rate * d
        y, g = grad(w) - g, grad(w)
        if y @ s > 1e-10:
            V = np.eye(len(w)) - np.outer(s, y) / (y @ s)
            H = V @ H @ V.T + np.outer(s, s) / (y @ s)
        path.append(w)
    return np.stack(path)
