import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = (np.asarray(v, dtype=np.float64) for v in (x, h, c))
    Wx, Wh, b = (np.asarray(v, dtype=np.float64) for v in (Wx, Wh, b))

    def sigmoid(z):
        return 0.5 + 0.5 * np.tanh(z / 2)

    n, width = x.shape
    z = np.dot(x, Wx) + np.dot(h, Wh) + b
    i = sigmoid(z[:, :width])
    f = sigmoid(z[:, width : 2 * width])
    g = np.tanh(z[:, 2 * width : 3 * width])
    o = sigmoid(z[:, 3 * width : 4 * width])
    c_new = f * c + i * g
    h_new = o * np.tanh(c_new)
    return h_new, c_new
