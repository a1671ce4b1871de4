import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    state = np.array(h0, dtype=np.float64)
    Wx, Wh, b = np.asarray(Wx, dtype=np.float64), np.asarray(Wh, dtype=np.float64), np.asarray(b, dtype=np.float64)
    history = []
    for step in x:  # one step after the other
        state = np.tanh(step @ Wx + state @ Wh + b)
        history.append(state)
    return np.array(history)
