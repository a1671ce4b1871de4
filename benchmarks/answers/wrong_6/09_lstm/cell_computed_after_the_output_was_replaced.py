import numpy as np


def _four_blocks(x, h, Wx, Wh, b):
    z = x @ Wx + h @ Wh + b
    return np.split(z, 4, axis=1)


def _logistic(z):
    return np.exp(-np.logaddexp(0.0, -z))


def _next_cell(x, h, c, Wx, Wh, b):
    zi, zf, zg, _ = _four_blocks(x, h, Wx, Wh, b)
    return _logistic(zf) * c + _logistic(zi) * np.tanh(zg)


def _next_output(x, h, c, Wx, Wh, b):
    *_, zo = _four_blocks(x, h, Wx, Wh, b)
    return _logistic(zo) * np.tanh(_next_cell(x, h, c, Wx, Wh, b))


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (np.array(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b))
    outputs = []
    for t in range(x.shape[1]):
        h = _next_output(x[:, t], h, c, Wx, Wh, b)
        c = _next_cell(x[:, t], h, c, Wx, Wh, b)
        outputs.append(h)
    return np.stack(outputs, axis=1), c
