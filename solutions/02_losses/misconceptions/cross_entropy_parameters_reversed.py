"""The parameters stand in the order (o, y)."""

import numpy as np

BELIEF = {
    "en": "cross_entropy takes the output first and the target second; the target comes first in this course.",
    "ja": "cross_entropy の引数が「出力、正解」の順になっています。この講義では正解が先です。",
}
HINT = {
    "en": (
        "Compare your `def` line with the one you were given. PyTorch has the order you wrote, Keras and we have the other."
    ),
    "ja": ("`def` の行を、配布されたものと見比べてみましょう。あなたの順番は PyTorch の順番です。Keras とこの課題は逆です。"),
}


def cross_entropy(o, y):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.sum(y * np.log(o))
