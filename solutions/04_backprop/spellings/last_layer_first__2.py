"""append in a loop from the end."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    d = acts.pop() - np.array(y, dtype=float)
    grads = []
    for W, _ in params[::-1]:
        o = acts.pop()
        grads.append((o.T.dot(d), d.sum(axis=0)))
        slopes = {"sigmoid": o * (1 - o), "tanh": 1 - o * o, "relu": np.where(o > 0, 1.0, 0.0)}
        d = d.dot(W.T) * slopes[activation]
    return grads
