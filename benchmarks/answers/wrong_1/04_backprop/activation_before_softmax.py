"""The student applies the activation function in every layer, the last one too, and puts the softmax behind it."""

import numpy as np


def forward(x, params, activation):
    f = {
        "sigmoid": lambda h: 1.0 / (1.0 + np.exp(-h)),
        "tanh": np.tanh,
        "relu": lambda h: h.clip(min=0),
    }[activation]
    o = np.array(x, dtype=np.float64)
    outs = [o]
    for W, b in params:
        o = f(np.matmul(o, W) + b)
        outs.append(o)
    e = np.exp(outs[-1])
    outs[-1] = e / e.sum(axis=1).reshape(-1, 1)
    return outs
