"""Steps are added and taken away in the caller's array."""

import numpy as np

BELIEF = {
    "en": ("The steps are added and taken away in the caller's own array, and its last digits are not the same afterwards."),
    "ja": "呼び出した人の配列の中で step を足したり引いたりしているため、終わったあと、最後の桁が元と違っています。",
}
HINT = {
    "en": "Run w = 0.3; print(w + 0.1 - 0.2 + 0.1 == w). What could you move in place of the caller's array?",
    "ja": (
        "print(0.3 + 0.1 - 0.2 + 0.1 == 0.3) を実行してみましょう。呼び出した人の配列の代わりに、何を動かせばよいでしょうか。"
    ),
}


def numerical_gradient(f, w, step):
    w = np.asarray(w, dtype=np.float64)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += step
        upper = f(w)
        w[i] -= 2.0 * step
        lower = f(w)
        w[i] += step
        gradient[i] = (upper - lower) / (2.0 * step)
    return gradient
