"""The gradient of the kept units is scaled up."""

import numpy as np

BELIEF = {
    "en": "dropout_backward scales the gradient of the kept units up, although dropout_train did not scale them.",
    "ja": "dropout_train では拡大していないのに、dropout_backward で、残ったユニットの勾配を拡大しています。",
}
HINT = {
    "en": "dropout_train multiplies every h by one number. What is the slope of that, for a kept unit?",
    "ja": "dropout_train は、それぞれの h に 1 つの数を掛けます。残ったユニットでは、その傾きはいくつですか。",
}


def dropout_backward(d, mask):
    mask = np.asarray(mask, dtype=np.float64)
    return np.asarray(d, dtype=np.float64) * mask / mask.mean()
