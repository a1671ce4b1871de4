import numpy as np


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    y = np.array(y, dtype=float)

    def slope(o):
        if activation == "sigmoid":
            return o * (1 - o)
        if activation == "tanh":
            return 1 - o**2
        return (o > 0).astype(float)

    # the error flows back through the same weights, so the same product as in the forward pass
    delta = outs[-1] - y
    grads = []
    for l in range(len(params) - 1, -1, -1):
        dW = outs[l].T.dot(delta)
        db = delta.sum(axis=0)
        grads.insert(0, (dW, db))
        if l > 0:
            delta = delta.dot(params[l][0]) * slope(outs[l])
    return grads
