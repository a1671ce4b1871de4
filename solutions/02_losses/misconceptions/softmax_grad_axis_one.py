"""Axis 1 is written into the code."""

import numpy as np

BELIEF = {
    "en": ("Axis 1 is written into the code: right for (N, c), but one sample (c,) fails and (N, T, c) uses the wrong axis."),
    "ja": (
        "コードの中で軸が 1 に固定されています。(N, c) なら正しいのですが、(c,) ではエラーになり、"
        "(N, T, c) では違う軸を使ってしまいます。"
    ),
}
HINT = {
    "en": "Try h = np.array([0.0, 1.0]): how many axes has it? Is there a number that always means the last axis?",
    "ja": ("h = np.array([0.0, 1.0]) で試してみましょう。軸はいくつありますか。いつでも最後の軸を指す番号はないでしょうか。"),
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) - y
