import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def _forward_step(x, prev_h, prev_c, Wx, Wh, b):
    H = prev_h.shape[1]
    a = x @ Wx + prev_h @ Wh + b
    # the three gates first (one sigmoid for all of them), then the candidate
    ifo = sigmoid(a[:, : 3 * H])
    i, f, o = ifo[:, :H], ifo[:, H : 2 * H], ifo[:, 2 * H :]
    g = np.tanh(a[:, 3 * H :])
    next_c = f * prev_c + i * g
    next_h = o * np.tanh(next_c)
    return next_h, next_c, (i, f, o)


def _arrays(*args):
    return [np.array(a, dtype=np.float64) for a in args]


def lstm_step(x, h, c, Wx, Wh, b):
    h, c, _ = _forward_step(*_arrays(x, h, c, Wx, Wh, b))
    return h, c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = _arrays(x, h0, c0, Wx, Wh, b)
    hs = []
    for t in range(x.shape[1]):
        h, c, _ = _forward_step(x[:, t], h, c, Wx, Wh, b)
        hs.append(h)
    return np.stack(hs, axis=1), c


def gates(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = _arrays(x, h0, c0, Wx, Wh, b)
    seen = []
    for t in range(x.shape[1]):
        h, c, ifo = _forward_step(x[:, t], h, c, Wx, Wh, b)
        seen.append(ifo)
    return tuple(np.stack([s[k] for s in seen], axis=1) for k in range(3))
