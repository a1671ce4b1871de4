"""The biases are left out."""

import numpy as np

BELIEF = {
    "en": "lstm_step leaves out the biases b.",
    "ja": "lstm_step でバイアス b が使われていません。",
}
HINT = {
    "en": "Set x and h to 0. What should open the gates then?",
    "ja": "x と h を 0 にしてみましょう。そのとき、ゲートの開き具合を決めるものは何ですか。",
}


def _blocks(x, h, Wx, Wh, b):
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64)
    i, f, g, o = np.split(z, 4, axis=-1)
    return _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)  # noqa: F821 - comes from the model answer


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
