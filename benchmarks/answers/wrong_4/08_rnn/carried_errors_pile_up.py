import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = [np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, b, dh)]
    states = rnn_forward(x, h0, Wx, Wh, b)
    previous = np.concatenate([h0[:, None, :], states[:, :-1]], axis=1)

    grads = {"x": np.zeros_like(x), "Wx": np.zeros_like(Wx), "Wh": np.zeros_like(Wh), "b": np.zeros_like(b)}
    carried = np.zeros_like(h0)
    for t in range(x.shape[1] - 1, -1, -1):
        delta = (dh[:, t] + carried) * (1.0 - states[:, t] ** 2)
        grads["x"][:, t] = delta @ Wx.T
        grads["Wx"] += x[:, t].T @ delta
        grads["Wh"] += previous[:, t].T @ delta
        grads["b"] += delta.sum(axis=0)
        # everything that later steps send back is collected
        carried += delta @ Wh.T
    return grads["x"], carried, grads["Wx"], grads["Wh"], grads["b"]
