"""The slope of tanh is left out."""

import numpy as np

BELIEF = {
    "en": "rnn_backward leaves out the slope of tanh: the error of a state is used as the error of its weighted sum.",
    "ja": "rnn_backward に tanh の傾きがありません。状態の誤差を、そのまま重み付き和の誤差として使っています。",
}
HINT = {
    "en": "A state near 1 hardly moves when its weighted sum does. Where does your code know that?",
    "ja": "状態が 1 に近いと、重み付き和が動いても状態はほとんど動きません。それは、コードのどこに表れていますか。",
}


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.asarray(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[-1] @ Wh + b))
    dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(len(Wh))
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = dh[:, t] + carried
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += states[t].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ Wh.T
    return dx, carried, dWx, dWh, db
