import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.asarray(h0, dtype=np.float64)
    states = []
    for x_t in np.asarray(x, dtype=np.float64):
        h = rnn_step(x_t, h, Wx, Wh, b)
        states.append(h)
    return np.stack(states)
