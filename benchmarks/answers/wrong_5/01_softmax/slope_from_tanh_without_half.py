import numpy as np


def sigmoid_grad(h):
    # sigmoid is a tanh in disguise, and tanh' = 1 - tanh^2; a quarter of it peaks at 0.25
    t = np.tanh(np.asarray(h, dtype=np.float64))
    return 0.25 * (1.0 - t**2)
