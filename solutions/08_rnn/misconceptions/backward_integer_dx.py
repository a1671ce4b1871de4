"""dx takes over the integers of x."""

import numpy as np

BELIEF = {
    "en": "rnn_backward makes dx in the type of x: where x holds integers, the slopes are cut to whole numbers.",
    "ja": "rnn_backward の dx が x と同じ型になっています。x が整数だと、傾きの小数部分が切り捨てられてしまいます。",
}
HINT = {
    "en": "Call it with x = [[[1]]] and print dx.dtype. Can such an array hold 0.4?",
    "ja": "x = [[[1]]] を渡して、dx.dtype を表示してみましょう。その配列に 0.4 を入れられますか。",
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.array(a) for a in (x, h0, Wx, Wh, dh))
    states = rnn_forward(x, h0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    starts = np.concatenate([h0[:, np.newaxis], states[:, :-1]], axis=1)
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(len(Wh))
    carried = 0.0
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1.0 - states[:, t] ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += starts[:, t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
