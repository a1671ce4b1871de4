"""The student is used to losses that are averaged over the batch, and divides the error of the output by the batch size."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)
    batch_size = acts[0].shape[0]
    grad = (acts[-1] - np.asarray(y, dtype=np.float64)) / batch_size
    grads = [None] * len(params)
    for k in range(len(params))[::-1]:
        inp = acts[k]
        grads[k] = (inp.T @ grad, grad.sum(axis=0))
        grad_inp = grad @ params[k][0].T
        if activation == "relu":
            grad = grad_inp * np.heaviside(inp, 0.0)
        elif activation == "tanh":
            grad = grad_inp * (1 - inp**2)
        else:
            grad = grad_inp * (inp - inp**2)
    return grads
