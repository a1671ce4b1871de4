"""The start is not part of the path."""

import numpy as np
from support import line_search

BELIEF = {
    "en": "quasi_newton leaves the start w0 out of the path, so there is one row too few.",
    "ja": "quasi_newton が出発点 w0 を道のりに入れていないため、行が 1 つ足りません。",
}
HINT = {
    "en": "How many places does a walk of 3 steps visit, the start included? Which row should be w0?",
    "ja": "3 ステップ歩くと、出発点を含めていくつの場所を通りますか。w0 は何行目に入るはずでしょうか。",
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    H = np.eye(len(w))
    path = []
    for _ in range(steps):
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        y, g = grad(w) - g, grad(w)
        if y @ s > 1e-10:
            V = np.eye(len(w)) - np.outer(s, y) / (y @ s)
            H = V @ H @ V.T + np.outer(s, s) / (y @ s)
        path.append(w)
    return np.array(path).reshape(steps, len(w))
