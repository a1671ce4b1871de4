import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.array(x, dtype=float)
    Wx, Wh, b = np.array(Wx, dtype=float), np.array(Wh, dtype=float), np.array(b, dtype=float)
    state = np.array(h0, dtype=float)
    history = []
    # walk over the sequence
    for x_t in x:
        state = np.tanh(np.dot(x_t, Wx) + np.dot(state, Wh) + b)
        history.append(state)
    return np.array(history)
