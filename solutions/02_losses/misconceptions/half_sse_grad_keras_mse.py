"""The gradient of Keras's mean squared error is returned."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad returns the gradient of Keras's mean squared error: a mean instead of a sum, and no 1/2.",
    "ja": "half_sse_grad が Keras の平均二乗誤差の勾配を返しています。和ではなく平均で、1/2 もありません。",
}
HINT = {
    "en": "Which loss did you differentiate? Write half_sse for one sample with two outputs, then differentiate that.",
    "ja": ("どの損失を微分しましたか。出力が 2 つのサンプル 1 つについて half_sse の式を書き、それを微分してみましょう。"),
}


def half_sse_grad(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return 2 * (o - y) / o.size
