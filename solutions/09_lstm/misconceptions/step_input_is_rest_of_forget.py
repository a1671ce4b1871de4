"""The candidate is stored with the share 1 - f."""

import numpy as np

BELIEF = {
    "en": ("lstm_step stores the share 1 - f of the candidate, as if one gate decided about both; the input gate is not used."),
    "ja": ("lstm_step が候補を 1 - f の割合で加えています。1 つのゲートで両方を決めていて、入力ゲートが使われていません。"),
}
HINT = {
    "en": "Can an LSTM keep everything AND store something new? Try f = 1 and i = 1.",
    "ja": ("これまでの記憶をすべて残し、「かつ」新しい値も加えることはできますか。f = 1、i = 1 の場合を考えてみましょう。"),
}


def lstm_step(x, h, c, Wx, Wh, b):
    _, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = f * c + (1.0 - f) * g
    return o * np.tanh(c_new), c_new
