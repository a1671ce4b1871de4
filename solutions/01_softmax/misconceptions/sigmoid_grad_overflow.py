"""exp(-h) / (1 + exp(-h))^2, which overflows on the left."""

import numpy as np

BELIEF = {
    "en": (
        "exp(-h) stands above and below the fraction bar, so a very negative h gives infinity divided by infinity, which is "
        "nan."
    ),
    "ja": "分子と分母の両方に exp(-h) があるため、h が負で絶対値が大きいと無限大割る無限大で nan になります。",
}
HINT = {
    "en": "Try sigmoid_grad(-1000). Can the slope be written with values of your sigmoid, which you have already made safe?",
    "ja": "sigmoid_grad(-1000) を試してみましょう。すでに安全にしてある sigmoid の値を使って、傾きを書けないでしょうか。",
}


def sigmoid_grad(h):
    e = np.exp(-np.asarray(h, dtype=np.float64))
    return e / (1.0 + e) ** 2
