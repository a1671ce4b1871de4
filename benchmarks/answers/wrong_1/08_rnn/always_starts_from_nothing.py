"""The student starts every sequence from a state of zeros and never uses h0."""

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    number, steps, _ = x.shape
    units = np.shape(Wh)[0]
    states = np.zeros((number, steps, units))
    state = np.zeros((number, units))
    for t in range(steps):
        state = rnn_step(x[:, t], state, Wx, Wh, b)
        states[:, t] = state
    return states
