"""exp(h) above and below, which overflows on the right."""

import numpy as np

BELIEF = {
    "en": "exp(h) stands above and below the fraction bar, so a large h gives infinity divided by infinity, which is nan.",
    "ja": "分子と分母の両方に exp(h) があるため、h が大きいと無限大割る無限大で nan になります。",
}
HINT = {
    "en": (
        "Try sigmoid(1000). Which way of writing the fraction keeps the exponent at 0 or below for this h, and which one for "
        "-1000?"
    ),
    "ja": (
        "sigmoid(1000) を試してみましょう。この h で指数が 0 以下になるのは、分数をどう書いたときですか。"
        "-1000 のときはどうでしょうか。"
    ),
}


def sigmoid(h):
    e = np.exp(np.asarray(h, dtype=np.float64))
    return e / (1.0 + e)
