import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    o = np.array(x, dtype=np.float64)
    out = [o]
    for i in range(len(params)):
        W, b = params[i]
        h = np.dot(o, W) + b
        if i == len(params) - 1:
            o = softmax(h)
        elif activation == "relu":
            o = np.maximum(0, h)
        else:
            o = sigmoid(h)
            if activation == "tanh":
                o = 2 * o - 1  # tanh は sigmoid を -1〜1 に引き伸ばしたもの
        out.append(o)
    return out


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, _ in backward(x, y, params, activation):
        per_unit = np.sqrt(np.einsum("ij,ij->j", dW, dW))
        norms.append(per_unit.sum())
    return np.array(norms)
