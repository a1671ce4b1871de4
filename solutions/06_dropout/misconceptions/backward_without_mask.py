"""The gradient passes dropped units."""

import numpy as np

BELIEF = {
    "en": "dropout_backward lets the gradient through units that were switched off.",
    "ja": "dropout_backward で、無効にしたユニットにも勾配を通しています。",
}
HINT = {
    "en": "A unit gave 0 whatever its h was. If you move that h a little, what happens to the loss?",
    "ja": "無効なユニットは、h がいくつでも 0 を出力しました。その h を少し動かすと、損失はどうなりますか。",
}


def dropout_backward(d, mask):
    return np.array(d, dtype=np.float64)
