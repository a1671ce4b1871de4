import numpy as np

cache = {}  # what the way back needs from the way forward


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h = np.array(h0, dtype=np.float64)
    states = []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)
        states.append(h)
    cache["states"] = np.stack(states, axis=1)
    return cache["states"].copy()


def rnn_backward(x, h0, Wx, Wh, b, dh):
    if "states" not in cache:
        rnn_forward(x, h0, Wx, Wh, b)
    states = cache["states"]

    x, h0, Wx, Wh, b, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b, dh))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1.0 - states[:, t] ** 2)
        dWx += x[:, t].T @ delta
        dWh += (states[:, t - 1] if t > 0 else h0).T @ delta
        db += delta.sum(axis=0)
        dx[:, t] = delta @ Wx.T
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
