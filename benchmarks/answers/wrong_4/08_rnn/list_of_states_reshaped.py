import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.array(x, dtype=np.float64)
    N, T = x.shape[0], x.shape[1]
    h = np.array(h0, dtype=np.float64)
    H = h.shape[1]
    states = []
    for t in range(T):
        h = rnn_step(x[:, t, :], h, Wx, Wh, b)
        states.append(h)
    return np.array(states).reshape(N, T, H)
