import numpy as np
from support import sigmoid


def d_sigmoid(z):
    s = sigmoid(z)
    return s * (1 - s)


def d_tanh(z):
    return 1 - np.tanh(z) ** 2


def d_relu(z):
    return np.where(z > 0, 1.0, 0.0)


def backward(x, y, params, activation):
    derivative = {"sigmoid": d_sigmoid, "tanh": d_tanh, "relu": d_relu}[activation]
    outs = forward(x, params, activation)
    delta = outs[-1] - np.array(y, dtype=float)
    grads = [None] * len(params)
    for k in reversed(range(len(params))):
        grads[k] = (outs[k].T @ delta, np.sum(delta, axis=0))
        if k:
            # f'(h) of the layer below
            delta = np.dot(delta, params[k][0].T) * derivative(outs[k])
    return grads
