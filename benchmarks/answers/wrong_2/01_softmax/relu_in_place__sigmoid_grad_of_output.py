import numpy as np


def relu(h):
    out = np.asarray(h, dtype=np.float64)
    negative = out < 0
    out[negative] = 0.0
    return out


def sigmoid_grad(h):
    # f' = f (1 - f)
    a = np.asarray(h, dtype=np.float64)
    return a * (1.0 - a)
