"""The student pairs the error of a step with the state after the step, where the gradient of the feedback needs the one
before."""

import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = [np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh)]
    hs = rnn_forward(x, h0, Wx, Wh, b)
    deltas = np.zeros_like(hs)
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        deltas[:, t] = (dh[:, t] + carried) * (1 - hs[:, t] ** 2)
        carried = deltas[:, t] @ Wh.T
    dWx = np.einsum("ntd,nth->dh", x, deltas)
    dWh = np.einsum("ntk,nth->kh", hs, deltas)
    return deltas @ Wx.T, carried, dWx, dWh, deltas.sum(axis=(0, 1))
