import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(a, dtype=np.float64) for a in (x, h, c, Wx, Wh, b)]
    z = x @ Wx + h @ Wh + b
    zi, zf, zg, zo = np.split(z, 4)
    i = 1 / (1 + np.exp(-zi))
    f = 1 / (1 + np.exp(-zf))
    o = 1 / (1 + np.exp(-zo))
    c_new = f * c + i * np.tanh(zg)
    return o * np.tanh(c_new), c_new
