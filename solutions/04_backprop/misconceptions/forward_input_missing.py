"""The list starts with the first hidden layer."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The list starts with the first hidden layer; the input x belongs at its beginning.",
    "ja": "リストが最初の中間層から始まっています。先頭には入力 x が入ります。",
}
HINT = {
    "en": "Count: a network of two layers has how many arrays in its list? And which of them does the first dW need?",
    "ja": (
        "数えてみましょう。2 層のネットワークでは、リストに配列がいくつ入るはずですか。最初の dW を求めるには、"
        "どれが必要ですか。"
    ),
}


def forward(x, params, activation):
    f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}[activation]
    o = np.asarray(x, dtype=np.float64)
    outputs = []
    for W, b in params[:-1]:
        o = f(o @ W + b)
        outputs.append(o)
    W, b = params[-1]
    outputs.append(softmax(o @ W + b))
    return outputs
