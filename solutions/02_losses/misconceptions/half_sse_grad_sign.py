"""The sign is turned around."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad returns y - o, the direction in which the loss falls; the gradient points the other way.",
    "ja": "half_sse_grad が y - o を返しています。これは損失が減る向きで、勾配はその逆を向きます。",
}
HINT = {
    "en": "Take y = 0 and o = 1. Does raising o raise or lower the loss? Which sign must the slope have there?",
    "ja": "y = 0、o = 1 で考えてみましょう。o を増やすと損失は増えますか、減りますか。傾きの符号はどうなるはずですか。",
}


def half_sse_grad(y, o):
    return np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
