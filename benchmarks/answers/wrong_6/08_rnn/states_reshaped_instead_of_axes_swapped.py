import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, float)
    Wx, Wh, b = np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)
    N, T, _ = x.shape
    H = len(b)
    h = np.array(h0, float)
    all_h = []
    for t in range(T):
        h = np.tanh(x[:, t, :] @ Wx + h @ Wh + b)
        all_h.append(h)
    # T arrays of (N, H)  ->  (N, T, H)
    return np.array(all_h).reshape(N, T, H)
