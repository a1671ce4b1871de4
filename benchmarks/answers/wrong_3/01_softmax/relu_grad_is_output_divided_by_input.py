import numpy as np


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    out = np.maximum(h, 0.0)
    # slope of a line through the origin: rise over run
    slope = out / h
    return np.abs(slope)  # no -0.0
