"""1 is added to the sum of the forget gate."""

import numpy as np

BELIEF = {
    "en": (
        "lstm_step adds 1 to the weighted sum of the forget gate, as TensorFlow 1 and Haiku do; here that 1 belongs into b."
    ),
    "ja": (
        "lstm_step が忘却ゲートの重み付き和に 1 を足しています（TensorFlow 1 や Haiku の方式）。"
        "この課題では、その 1 は b の側に入れます。"
    ),
}
HINT = {
    "en": "With all weights and biases 0, how far should the forget gate be open? How far is yours?",
    "ja": "重みとバイアスがすべて 0 のとき、忘却ゲートはどれだけ開くはずですか。あなたのコードではどうですか。",
}


def _blocks(x, h, Wx, Wh, b):
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    i, f, g, o = np.split(z, 4, axis=-1)
    return _sigmoid(i), _sigmoid(f + 1.0), np.tanh(g), _sigmoid(o)  # noqa: F821 - comes from the model answer


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
