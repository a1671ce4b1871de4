import numpy as np


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    z = np.exp(h - np.max(h, axis=-1, keepdims=True))
    out = z / np.sum(z, axis=-1, keepdims=True)
    # chain rule: error at the output times the derivative of the output function
    error = out - y
    slope = out * (1 - out)
    return error * slope
