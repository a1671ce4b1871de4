"""The slope of tanh is taken at the state instead of the weighted sum."""

import numpy as np

BELIEF = {
    "en": "rnn_backward takes the slope of tanh at the state, 1 - tanh(h)^2, as if h were the weighted sum.",
    "ja": "rnn_backward で、状態 h を重み付き和のように扱い、傾きを 1 - tanh(h)^2 としています。",
}
HINT = {
    "en": "h is already a tanh. Written with h itself, what is the slope?",
    "ja": "h はすでに tanh を通った値です。h そのものを使うと、傾きはどう書けますか。",
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[-1] @ Wh + b))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(len(Wh))
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1.0 - np.tanh(states[t + 1]) ** 2)
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
