"""A whole row is moved at once."""

import numpy as np

BELIEF = {
    "en": (
        "The loop runs over the first axis only, so a whole row of a matrix is moved together; each element needs a slope "
        "of its own."
    ),
    "ja": "最初の軸についてしか繰り返していないため、行列では 1 行がまとめて動いています。傾きは要素ごとに必要です。",
}
HINT = {
    "en": (
        "For w of shape (2, 3) the answer has six numbers. How often does your loop run? `np.ndindex` knows every place of "
        "an array."
    ),
    "ja": (
        "w の形が (2, 3) なら、答えは 6 個の数です。あなたの繰り返しは何回まわりますか。"
        "`np.ndindex` を使うと、配列のすべての位置をたどれます。"
    ),
}


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    slopes = []
    for i in range(len(w)):
        upper, lower = w.copy(), w.copy()
        upper[i] += step
        lower[i] -= step
        slopes.append((f(upper) - f(lower)) / (2.0 * step))
    return np.array(slopes)
