"""The same array is stored in every row."""

import numpy as np
from support import line_search

BELIEF = {
    "en": ("quasi_newton changes one and the same array at every step, so all rows of the path show the last place."),
    "ja": "quasi_newton が同じ配列を書き換え続けているため、道のりのすべての行が最後の場所になっています。",
}
HINT = {
    "en": (
        "Print the first row of your path: is it w0? Put an array w into a list and then write `w += s`: what "
        "does the list hold now?"
    ),
    "ja": (
        "道のりの最初の行を表示してみましょう。w0 になっていますか。"
        "配列 w をリストに入れてから `w += s` とすると、リストの中身はどうなりますか。"
    ),
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w += s
        y, g = grad(w) - g, grad(w)
        if y @ s > 1e-10:
            V = np.eye(len(w)) - np.outer(s, y) / (y @ s)
            H = V @ H @ V.T + np.outer(s, s) / (y @ s)
        path.append(w)
    return np.stack(path)
