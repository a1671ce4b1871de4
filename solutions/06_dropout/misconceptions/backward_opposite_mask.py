"""The gradient goes to the dropped units."""

import numpy as np

BELIEF = {
    "en": "dropout_backward gives the gradient to the dropped units and none to the kept ones.",
    "ja": "dropout_backward で、無効なユニットのほうに勾配を渡し、残ったユニットには渡していません。",
}
HINT = {
    "en": "Which units had an influence on the output: those with mask 1 or those with mask 0?",
    "ja": "出力に影響したのは、マスクが 1 のユニットですか、0 のユニットですか。",
}


def dropout_backward(d, mask):
    return np.where(np.asarray(mask) == 0, np.asarray(d, dtype=np.float64), 0.0)
