import numpy as np


def recurrent_activation(z):
    return np.clip(0.2 * z + 0.5, 0.0, 1.0)


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = (np.asarray(a, dtype=np.float64) for a in (x, h, c))
    sums = x @ np.asarray(Wx, dtype=np.float64) + h @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    units = h.shape[1]
    i = recurrent_activation(sums[:, :units])
    f = recurrent_activation(sums[:, units : 2 * units])
    g = np.tanh(sums[:, 2 * units : 3 * units])
    o = recurrent_activation(sums[:, 3 * units :])
    c_new = f * c + i * g
    h_new = o * np.tanh(c_new)
    return h_new, c_new
