"""A comparison cast to int."""

import numpy as np


def relu_grad(h):
    return (np.array(h) > 0).astype(int)
