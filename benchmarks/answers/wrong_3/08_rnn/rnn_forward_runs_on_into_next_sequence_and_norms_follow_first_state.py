import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.array(x, dtype=float)
    Wx, Wh, b = np.array(Wx, dtype=float), np.array(Wh, dtype=float), np.array(b, dtype=float)
    N, T, _ = x.shape
    out = np.zeros((N, T, len(b)))
    h = np.array(h0, dtype=float)[0]
    for n in range(N):
        for t in range(T):
            h = np.tanh(x[n, t] @ Wx + h @ Wh + b)
            out[n, t] = h
    return out


def state_gradient_norms(x, h0, Wx, Wh, b):
    # own walk along the sequences, with the matrices of the steps on the way
    x, h = np.array(x, dtype=float), np.array(h0, dtype=float)
    Wx, Wh, b = np.array(Wx, dtype=float), np.array(Wh, dtype=float), np.array(b, dtype=float)
    N, T, _ = x.shape
    H = h.shape[1]
    product = np.stack([np.eye(H)] * N)
    norms = np.zeros((N, T + 1))
    norms[:, 0] = np.sqrt(H)
    for t in range(T):
        h = np.tanh(x[:, t] @ Wx + h @ Wh + b)
        J = Wh[None] * (1 - h**2)[:, None, :]
        product = product @ J  # dh_t / dh_0, one step further away each time
        norms[:, t + 1] = np.sqrt((product**2).sum(axis=(1, 2)))
    return norms
