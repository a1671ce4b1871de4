"""@ between two vectors is taken for an outer product."""

import numpy as np

BELIEF = {
    "en": "bfgs_update uses @ between vectors where a matrix is meant: for 1-D arrays that is a single number.",
    "ja": (
        "bfgs_update が、行列になるはずのところでベクトルどうしに @ を使っています。1 次元配列では数 1 つになってしまいます。"
    ),
}
HINT = {
    "en": "Print (s @ y.T).shape. s y^T is the table of all products s_i y_j: which NumPy function makes it?",
    "ja": (
        "(s @ y.T).shape を表示してみましょう。s y^T は、すべての積 s_i y_j を並べた表です。"
        "それを作る NumPy の関数は何でしょうか。"
    ),
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    ys = y @ s
    if ys <= 1e-10:
        return H.copy()
    identity = np.eye(len(s))
    return (identity - s @ y.T / ys) @ H @ (identity - y @ s.T / ys) + s @ s.T / ys
