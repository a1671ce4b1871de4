"""The inputs meet Wh and the states meet Wx."""

import numpy as np

BELIEF = {
    "en": "rnn_step multiplies the inputs by Wh and the states by Wx; it must be the other way round.",
    "ja": "rnn_step で入力に Wh を、状態に Wx を掛けています。逆にする必要があります。",
}
HINT = {
    "en": "Wx has shape (D, H) and Wh (H, H). Which of them fits behind x with shape (N, D)?",
    "ja": "Wx の形は (D, H)、Wh の形は (H, H) です。形が (N, D) の x の後ろに来るのはどちらですか。",
}


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh))
    return np.tanh(x @ Wh + h @ Wx + b)
