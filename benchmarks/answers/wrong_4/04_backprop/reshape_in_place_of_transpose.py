import numpy as np


def slope_from_output(o, activation):
    if activation == "sigmoid":
        return o * (1.0 - o)
    if activation == "tanh":
        return 1.0 - o**2
    return np.where(o > 0, 1.0, 0.0)


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    error = outs[-1] - np.array(y, dtype=float)
    result = [None] * len(params)
    for k in range(len(params) - 1, -1, -1):
        inp = outs[k]
        result[k] = (inp.T @ error, np.sum(error, axis=0))
        if k > 0:
            W = params[k][0]
            n_in, n_out = W.shape
            # (N, n_out) @ (n_out, n_in): turn W so that the shapes fit
            Wt = W.reshape(n_out, n_in)
            error = np.dot(error, Wt) * slope_from_output(inp, activation)
    return result
