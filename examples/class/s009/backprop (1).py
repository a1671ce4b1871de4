import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = np.array(x, dtype=np.float64)
    outputs = [o]
    for W, b in params:
        o = o @ W + b
        if activation == "sigmoid":
            o = sigmoid(o)
        if activation == "tanh":
            o = np.tanh(o)
        if activation == "relu":
            o[o < 0] = 0
        outputs.append(o)
    return outputs


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    # ???
