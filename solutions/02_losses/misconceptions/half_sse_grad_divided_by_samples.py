"""The gradient is divided by the number of samples."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad divides by the number of samples; the loss is a sum, so its gradient has no 1/N.",
    "ja": "half_sse_grad がサンプル数で割っています。損失は和なので、その勾配に 1/N は付きません。",
}
HINT = {
    "en": ("Move a single o by 0.001 and look at half_sse before and after: does the change depend on the number of samples?"),
    "ja": "o を 1 つだけ 0.001 動かし、half_sse の値を前後で比べてみましょう。その変化はサンプル数によりますか。",
}


def half_sse_grad(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return (o - y) / y.shape[0]
