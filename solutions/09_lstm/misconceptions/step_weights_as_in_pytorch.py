"""The weights are transposed first."""

import numpy as np

BELIEF = {
    "en": "lstm_step transposes Wx and Wh, as PyTorch stores them (4H rows); here they have 4H columns.",
    "ja": "lstm_step が Wx と Wh を転置しています。4H 行で保存するのは PyTorch の方式で、この課題では 4H 列です。",
}
HINT = {
    "en": "Print the shapes of x and Wx side by side. Which axes must meet in the product?",
    "ja": "x と Wx の形を並べて表示してみましょう。積では、どの軸どうしが対応するはずですか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, np.transpose(Wx), np.transpose(Wh), b)  # noqa: F821 - comes from the model answer
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
