"""The last layer is treated like all others."""

import numpy as np
from support import sigmoid

BELIEF = {
    "en": "The last layer uses the hidden layers' activation function; there it is always softmax.",
    "ja": "最後の層でも、中間層と同じ活性化関数を使っています。最後の層は必ずソフトマックスです。",
}
HINT = {
    "en": "Print the last array and the sum of each of its rows. What should the outputs of a classifier sum to?",
    "ja": "リストの最後の配列と、その各行の和を表示してみましょう。分類の出力の和は、いくつになるはずですか。",
}


def forward(x, params, activation):
    f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}[activation]
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params:
        outputs.append(f(outputs[-1] @ W + b))
    return outputs
