import numpy as np


def _as_doubles(*arrays):
    return tuple(np.asarray(a, dtype=np.float64) for a in arrays)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = _as_doubles(x, h0, Wx, Wh, b, dh)
    states = rnn_forward(x, h0, Wx, Wh, b)
    dx = np.zeros(x.shape)
    dWx = dWh = db = 0.0
    carried = np.zeros(h0.shape)
    for t in range(x.shape[1])[::-1]:
        h_old = h0 if t == 0 else states[:, t - 1]
        delta = (dh[:, t] + carried) * (1.0 - np.square(states[:, t]))
        dWx = dWx + x[:, t].T @ delta
        dWh = dWh + h_old.T @ delta
        db = db + np.sum(delta, axis=0, keepdims=True)
        dx[:, t] = delta @ Wx.T
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    x, h0, Wh = _as_doubles(x, h0, Wh)
    n, steps, _ = x.shape
    units = h0.shape[1]
    # h_0, h_1, ..., h_T
    h = np.concatenate([h0[:, None, :], rnn_forward(x, h0, Wx, Wh, b)], axis=1)
    product = np.tile(np.eye(units), (n, 1, 1))
    norms = [np.linalg.norm(product, axis=(1, 2))]
    for t in range(steps - 1, -1, -1):
        J = Wh * (1.0 - h[:, t, None, :] ** 2)
        product = J @ product
        norms.append(np.linalg.norm(product, axis=(1, 2)))
    return np.stack(norms, axis=1)
