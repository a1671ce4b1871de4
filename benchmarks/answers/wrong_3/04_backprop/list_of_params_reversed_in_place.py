import numpy as np


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    delta = outputs.pop() - np.asarray(y, dtype=np.float64)

    # walk from the last layer to the first
    params.reverse()
    outputs.reverse()

    result = []
    for (W, b), o in zip(params, outputs):
        result.append((o.T @ delta, delta.sum(axis=0)))
        slope = {"sigmoid": o * (1 - o), "tanh": 1 - o**2, "relu": 1.0 * (o > 0)}[activation]
        delta = (delta @ W.T) * slope

    result.reverse()
    return result
