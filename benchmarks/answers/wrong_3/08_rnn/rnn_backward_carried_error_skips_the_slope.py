import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(v, dtype=np.float64) for v in (x, h0, Wx, Wh, dh))
    h = np.asarray(rnn_forward(x, h0, Wx, Wh, b))
    before = np.concatenate((h0[:, np.newaxis, :], h[:, :-1, :]), axis=1)

    # the errors of the outputs first, for all steps at once ...
    delta = dh * (1 - h**2)
    # ... then what comes back from the step after
    for t in range(x.shape[1] - 2, -1, -1):
        delta[:, t] += delta[:, t + 1] @ Wh.T

    dWx = sum(x[:, t].T @ delta[:, t] for t in range(x.shape[1]))
    dWh = sum(before[:, t].T @ delta[:, t] for t in range(x.shape[1]))
    return delta @ Wx.T, delta[:, 0] @ Wh.T, dWx, dWh, delta.sum(axis=(0, 1))
