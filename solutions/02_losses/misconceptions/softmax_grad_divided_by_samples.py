"""The gradient is divided by the number of samples."""

import numpy as np

BELIEF = {
    "en": "softmax_cross_entropy_grad divides by the number of samples; the loss is a sum, so its gradient has no 1/N.",
    "ja": "softmax_cross_entropy_grad がサンプル数で割っています。損失は和なので、その勾配に 1/N は付きません。",
}
HINT = {
    "en": ("Move a single h by 0.001 and look at the loss before and after: does the change depend on the number of samples?"),
    "ja": "h を 1 つだけ 0.001 動かし、損失の値を前後で比べてみましょう。その変化はサンプル数によりますか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return (p - y) / y.shape[0]
