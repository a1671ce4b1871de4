"""The student gives the present and the past an activation function each and adds the two results."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = [np.asarray(array, dtype=np.float64) for array in (x, h, Wx, Wh, b)]
    present = np.tanh(x @ Wx + b)
    past = np.tanh(h @ Wh)
    return present + past
