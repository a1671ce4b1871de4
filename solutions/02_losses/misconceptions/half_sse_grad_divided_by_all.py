"""The gradient is divided by the number of all entries."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad divides by the number of all entries, as for a mean; the loss here is a sum.",
    "ja": "half_sse_grad が要素の総数で割っています。それは平均の勾配です。この課題の損失は和です。",
}
HINT = {
    "en": ("Move a single o by 0.001 and look at half_sse before and after. Compare the change with your slope times 0.001."),
    "ja": ("o を 1 つだけ 0.001 動かし、half_sse の値を前後で比べてみましょう。変化は、あなたの傾きの 0.001 倍と合いますか。"),
}


def half_sse_grad(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return (o - y) / o.size
