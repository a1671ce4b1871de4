import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x, h0, Wx, Wh, b = [np.array(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b)]
    N, T, D = x.shape
    H = h0.shape[1]
    states = np.zeros((N, T + 1, H))
    states[:, 0] = h0
    for t in range(T):
        states[:, t + 1] = np.tanh(x[:, t] @ Wx + states[:, t] @ Wh + b)
    # T states, one for each step
    return states[:, :T].copy()
