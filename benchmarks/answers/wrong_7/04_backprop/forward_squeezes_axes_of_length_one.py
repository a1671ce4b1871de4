import numpy as np
from support import sigmoid, softmax


def _activate(h, name):
    if name == "sigmoid":
        return sigmoid(h)
    if name == "tanh":
        return np.tanh(h)
    return np.where(h > 0, h, 0.0)


def _weighted_sums(o, W, b):
    # (N, 1, inputs) x (inputs, outputs) -> (N, 1, outputs), then drop the axis in the middle
    h = np.matmul(o[:, np.newaxis, :], W) + b
    return h.squeeze()


def forward(x, params, activation):
    x = np.array(x, dtype=np.float64)
    outs = [x]
    last = len(params) - 1
    for layer, (W, b) in enumerate(params):
        h = _weighted_sums(outs[-1], W, b)
        outs.append(softmax(h) if layer == last else _activate(h, activation))
    return outs
