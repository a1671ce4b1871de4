import numpy as np


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    delta = outs.pop() - np.asarray(y, dtype=np.float64)
    grads = []
    # a network is a stack: take the top layer off until nothing is left
    while params:
        W, b = params.pop()
        o = outs.pop()
        grads.append((o.T @ delta, delta.sum(axis=0)))
        if params:
            if activation == "sigmoid":
                slope = o * (1 - o)
            elif activation == "tanh":
                slope = 1 - o * o
            else:
                slope = (o > 0).astype(float)
            delta = (delta @ W.T) * slope
    return grads[::-1]
