"""The gradient is divided by the number of all samples, over all leading axes."""

import numpy as np

BELIEF = {
    "en": ("softmax_cross_entropy_grad is the gradient of Keras's mean over all samples; the task asks for that of the sum."),
    "ja": (
        "softmax_cross_entropy_grad が、Keras の損失（全サンプルの平均）の勾配になっています。"
        "この課題で求めるのは和の勾配です。"
    ),
}
HINT = {
    "en": (
        "Which loss did you differentiate? Compare your slopes for one sample alone and for the same sample within a batch."
    ),
    "ja": "どの損失を微分しましたか。サンプル 1 つのときと、同じサンプルをバッチに入れたときの傾きを比べてみましょう。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return (p - y) / (y.size / y.shape[-1])
