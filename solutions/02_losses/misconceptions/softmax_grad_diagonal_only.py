"""Only the influence of each h on its own output is counted."""

import numpy as np

BELIEF = {
    "en": "Only the influence of each h on its own output is counted; every h also changes all other outputs.",
    "ja": "それぞれの h が自分の出力に与える影響しか数えていません。どの h も、ほかのすべての出力を変えます。",
}
HINT = {
    "en": "Raise the h of a class whose y is 0: the loss changes. Which slope did you return there?",
    "ja": "y = 0 のクラスの h を増やすと、損失は変わります。あなたはそこにどんな傾きを返しましたか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return -y * (1 - p)
