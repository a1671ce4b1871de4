import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h = np.asarray(h0, dtype=np.float64)
    Wx = np.asarray(Wx, dtype=np.float64)
    Wh = np.asarray(Wh, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    N, T, _ = x.shape
    out = np.zeros((N, T, len(b)))
    for step in range(T):
        z = x[:, step].dot(Wx)
        z += h.dot(Wh)
        z += b
        np.tanh(z, out=h)  # update the memory in place, saves an allocation
        out[:, step] = h
    return out
