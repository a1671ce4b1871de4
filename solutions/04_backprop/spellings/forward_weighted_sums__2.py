"""The list of sums is returned, with the probabilities in the last place."""

import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = np.array(x, dtype=float)
    sums = [o]
    for W, b in params:
        h = np.dot(o, W) + b
        sums.append(h)
        o = sigmoid(h) if activation == "sigmoid" else np.tanh(h) if activation == "tanh" else np.maximum(0, h)
    sums[-1] = softmax(sums[-1])
    return sums
