"""The activation function and then softmax in the last layer."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": (
        "In the last layer the weighted sums go through the activation function AND through softmax; softmax alone is enough."
    ),
    "ja": (
        "最後の層で、重み付き和を活性化関数に通してから、さらにソフトマックスに通しています。必要なのはソフトマックスだけです。"
    ),
}
HINT = {
    "en": "After a sigmoid every number lies between 0 and 1. How sure can a softmax of such numbers ever be?",
    "ja": (
        "シグモイドを通すと、どの値も 0 から 1 の間になります。そのような値のソフトマックスは、"
        "どこまで 1 に近づけるでしょうか。"
    ),
}


def forward(x, params, activation):
    f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}[activation]
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params:
        outputs.append(f(outputs[-1] @ W + b))
    outputs[-1] = softmax(outputs[-1])
    return outputs
