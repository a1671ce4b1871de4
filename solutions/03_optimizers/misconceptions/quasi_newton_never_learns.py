"""H stays the identity."""

import numpy as np
from support import line_search

BELIEF = {
    "en": "quasi_newton never changes H, so every step is one of gradient descent with a line search.",
    "ja": "quasi_newton の中で H が一度も変わらないため、毎回、直線探索つきの最急降下法になっています。",
}
HINT = {
    "en": "Print H after every step, and the sign of y . s: y is the new gradient minus the old one.",
    "ja": ("1 ステップごとに H と、y . s の符号を表示してみましょう。y は、新しい勾配から元の勾配を引いたものです。"),
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    path = [w]
    for _ in range(steps):
        d = -g
        s = line_search(f, w, g, d) * d
        w = w + s
        g = grad(w)
        path.append(w)
    return np.stack(path)
