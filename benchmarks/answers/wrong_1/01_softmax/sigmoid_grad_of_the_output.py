"""The student thinks that sigmoid_grad is given what the unit has put out, as in many programs on the net."""

import numpy as np


def sigmoid_grad(h):
    a = np.array(h, dtype="float64")
    return np.multiply(a, np.subtract(1, a))
