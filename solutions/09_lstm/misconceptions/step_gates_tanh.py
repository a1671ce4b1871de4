"""The gates pass tanh."""

import numpy as np

BELIEF = {
    "en": "lstm_step sends the gates through tanh, so an opening can be negative.",
    "ja": "lstm_step がゲートを tanh に通しているため、開き具合が負になることがあります。",
}
HINT = {
    "en": (
        "An opening is a share between shut and open. Print the smallest one you compute: what would a negative share mean?"
    ),
    "ja": (
        "ゲートの開き具合は「閉」から「開」までの割合です。いちばん小さい値を表示してみましょう。"
        "負の割合とは何を意味するでしょうか。"
    ),
}


def _blocks(x, h, Wx, Wh, b):
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    return tuple(np.split(np.tanh(z), 4, axis=-1))


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
