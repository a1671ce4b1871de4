import numpy as np


def _sigmoid_of(z):
    """1 / (1 + e^-z), safe for both signs."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0 / (1.0 + e), e / (1.0 + e))


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
    weighted_sum = x @ Wx + h @ Wh + b
    # topic 01: tanh is a sigmoid stretched to -1 ... 1
    return 2.0 * _sigmoid_of(weighted_sum) - 1.0


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h = np.array(h0, dtype=np.float64)
    states = []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1)
