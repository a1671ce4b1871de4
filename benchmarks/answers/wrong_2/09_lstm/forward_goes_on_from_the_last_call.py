import numpy as np

_memory = {}


def _sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -500, 500)))


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h0, c0, Wx, Wh, b = (np.array(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b))
    # h0 and c0 are only for the very first call; a network with a memory goes on where it stopped
    h, c = _memory.get(h0.shape, (h0, c0))
    H = h0.shape[1]
    outputs = np.zeros((x.shape[0], x.shape[1], H))
    for t in range(x.shape[1]):
        z = x[:, t] @ Wx + h @ Wh + b
        i, f, o = _sigmoid(z[:, :H]), _sigmoid(z[:, H : 2 * H]), _sigmoid(z[:, 3 * H :])
        c = f * c + i * np.tanh(z[:, 2 * H : 3 * H])
        h = o * np.tanh(c)
        outputs[:, t] = h
    _memory[h0.shape] = (h, c)
    return outputs, c.copy()
