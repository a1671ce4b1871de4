import numpy as np


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    delta = outs[-1] - np.asarray(y, dtype=np.float64)

    gradients = []
    for l in range(len(params) - 1, -1, -1):
        W, b = params[l]
        db = delta.sum(axis=0)
        # one input vector for the whole batch, so that dW gets the shape of W
        mean_input = outs[l].mean(axis=0)
        dW = np.outer(mean_input, db)
        gradients = [(dW, db)] + gradients
        if l > 0:
            o = outs[l]
            if activation == "sigmoid":
                df = o * (1 - o)
            elif activation == "tanh":
                df = 1 - o**2
            elif activation == "relu":
                df = 1.0 * (o > 0)
            delta = np.matmul(delta, W.T) * df
    return gradients
