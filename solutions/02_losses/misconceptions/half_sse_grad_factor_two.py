"""The 2 of the square is left over."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad keeps the factor 2 of the square, as if the loss had no 1/2.",
    "ja": "half_sse_grad に二乗の微分で出る 2 が残っています。損失の 1/2 が使われていません。",
}
HINT = {
    "en": "Differentiate 1/2 (y - o)^2 by o on paper, for single numbers, and keep every factor.",
    "ja": "1 つの数として、1/2 (y - o)^2 を o で微分してみましょう。係数を 1 つも省かずに書いてください。",
}


def half_sse_grad(y, o):
    return 2 * (np.asarray(o, dtype=np.float64) - np.asarray(y, dtype=np.float64))
