"""The candidate passes a sigmoid."""

import numpy as np

BELIEF = {
    "en": "lstm_step sends the candidate g through a sigmoid, so nothing negative can ever be stored.",
    "ja": "lstm_step が候補 g をシグモイドに通しているため、負の値をセルに入れられません。",
}
HINT = {
    "en": "A gate is a share, the candidate is a value. Should a value be able to lower the cell below 0?",
    "ja": "ゲートは割合で、候補は値です。セルを 0 より小さくする値は、あってもよいでしょうか。",
}


def _blocks(x, h, Wx, Wh, b):
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    return tuple(np.split(_sigmoid(z), 4, axis=-1))  # noqa: F821 - comes from the model answer


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
