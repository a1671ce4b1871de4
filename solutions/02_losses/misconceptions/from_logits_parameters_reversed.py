"""The parameters stand in the order (h, y)."""

import numpy as np

BELIEF = {
    "en": (
        "cross_entropy_from_logits takes the weighted sums first and the target second; the target comes first in this course."
    ),
    "ja": ("cross_entropy_from_logits の引数が「重み付き和、正解」の順になっています。この講義では正解が先です。"),
}
HINT = {
    "en": (
        "Compare your `def` line with the one you were given. PyTorch has the order you wrote, Keras and we have the other."
    ),
    "ja": ("`def` の行を、配布されたものと見比べてみましょう。あなたの順番は PyTorch の順番です。Keras とこの課題は逆です。"),
}


def cross_entropy_from_logits(h, y):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    largest = h.max(axis=-1, keepdims=True)
    log_sum = largest + np.log(np.sum(np.exp(h - largest), axis=-1, keepdims=True))
    return np.sum(y * (log_sum - h))
