"""p @ p.T of a vector is one number."""

import numpy as np

BELIEF = {
    "en": "The product of the vector with itself gives one number here, and that number is subtracted from every entry.",
    "ja": "ベクトルどうしの積が 1 つの数になっていて、その数をすべての成分から引いています。",
}
HINT = {
    "en": (
        "Print `p @ p.T` for a vector of 3 elements. You want a 3 × 3 table of all products p_i p_j: what shape would p need, "
        "or which NumPy function builds it?"
    ),
    "ja": (
        "要素が 3 つのベクトルで `p @ p.T` を表示してみましょう。ほしいのは積 p_i p_j の 3 × 3 の表です。"
        "p がどんな形ならよいか、またはどの NumPy の関数で作れるか調べてみてください。"
    ),
}


def softmax_jacobian(h):
    p = _softmax(h)
    return np.diag(p) - p @ p.T


def _softmax(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
