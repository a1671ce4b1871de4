"""The outputs are returned twice."""

import numpy as np

BELIEF = {
    "en": "lstm_step returns the outputs h twice; the second should be the new cells.",
    "ja": "lstm_step が出力 h を 2 回返しています。2 つ目は新しいセルです。",
}
HINT = {
    "en": "What does the next step need to go on? Print both arrays you return.",
    "ja": "次のステップに必要なものは何ですか。返している 2 つの配列を表示してみましょう。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    h_new = o * np.tanh(f * c + i * g)
    return h_new, h_new
