"""All weight gradients are divided by the number of sequences."""

import numpy as np

BELIEF = {
    "en": "rnn_backward averages dWx, dWh and db over the batch; the task asks for sums.",
    "ja": "rnn_backward が dWx、dWh、db をバッチについて平均しています。この課題で求めるのは和です。",
}
HINT = {
    "en": "Give the same sequence twice. What should become of a sum, and what becomes of your dWx?",
    "ja": "同じ系列を 2 本並べて渡してみましょう。和ならどうなるはずですか。あなたの dWx はどうなりますか。",
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[-1] @ Wh + b))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(len(Wh))
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1.0 - states[t + 1] ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx / len(x), dWh / len(x), db / len(x)
