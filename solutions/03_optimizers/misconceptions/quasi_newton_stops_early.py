"""The loop ends once the gradient is small."""

import numpy as np
from support import line_search

BELIEF = {
    "en": "quasi_newton stops as soon as the gradient is small, so the path has fewer rows than steps + 1.",
    "ja": "quasi_newton が勾配が小さくなった時点で止まるため、道のりの行数が steps + 1 より少なくなっています。",
}
HINT = {
    "en": (
        "In practice one does stop there. Here the path always has steps + 1 rows: what does the handout say "
        "about a walk that has arrived?"
    ),
    "ja": (
        "実際の最適化では、そこで止めるのが普通です。しかしこの課題では、行数はいつも steps + 1 です。"
        "最小点に着いた後はどうすると決めていますか。"
    ),
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        if np.linalg.norm(g) < 1e-6:
            break
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        y, g = grad(w) - g, grad(w)
        if y @ s > 1e-10:
            V = np.eye(len(w)) - np.outer(s, y) / (y @ s)
            H = V @ H @ V.T + np.outer(s, s) / (y @ s)
        path.append(w)
    return np.stack(path)
