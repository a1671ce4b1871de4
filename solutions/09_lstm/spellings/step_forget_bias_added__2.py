"""A constant forget_bias."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b, forget_bias=1.0):
    i, f, g, o = np.split(np.dot(x, Wx) + np.dot(h, Wh) + b, 4, axis=1)
    sigma = lambda z: 1 / (1 + np.exp(-z))  # noqa: E731
    new = sigma(f + forget_bias) * np.array(c) + sigma(i) * np.tanh(g)
    return sigma(o) * np.tanh(new), new
