import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = map(lambda a: np.asarray(a, dtype=np.float64), (x, h, c, Wx, Wh, b))
    z = x @ Wx + h @ Wh + b
    H = c.shape[1]
    i, f, o = (1 / (1 + np.exp(-z[:, k * H : (k + 1) * H])) for k in (0, 1, 3))
    g = np.tanh(z[:, 2 * H : 3 * H])
    h, c = o * np.tanh(c), f * c + i * g
    return h, c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    T = x.shape[1]
    h = [np.array(h0, dtype=np.float64)]
    c = [np.array(c0, dtype=np.float64)]
    for t in range(T):
        h_new, c_new = lstm_step(x[:, t], h[t], c[t], Wx, Wh, b)
        h.append(h_new)
        c.append(c_new)
    # h0 is not an output; the last cell is that of step T
    return np.stack(h[1:], axis=1), c[T - 1]
