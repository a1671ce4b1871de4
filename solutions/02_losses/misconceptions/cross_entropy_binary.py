"""The binary cross-entropy is used for softmax outputs."""

import numpy as np

BELIEF = {
    "en": (
        "cross_entropy adds (1 - y) log(1 - o), the formula for independent yes-or-no outputs; the slide's has y log o only."
    ),
    "ja": (
        "cross_entropy に (1 - y) log(1 - o) が加わっています。それは独立した二択の出力のための式で、"
        "スライドの式は y log o だけです。"
    ),
}
HINT = {
    "en": (
        "Compare with the formula term by term. With softmax outputs, what already happens to the other classes when one rises?"
    ),
    "ja": (
        "式の項を 1 つずつ見比べてみましょう。ソフトマックスの出力では、1 つのクラスが増えると、ほかのクラスはどうなりますか。"
    ),
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.clip(np.asarray(o, dtype=np.float64), 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(o) + (1 - y) * np.log(1 - o))
