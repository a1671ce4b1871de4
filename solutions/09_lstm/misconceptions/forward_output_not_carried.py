"""Every step starts from h0."""

import numpy as np

BELIEF = {
    "en": "lstm_forward hands h0 to every step: the cells are carried on, the outputs are not.",
    "ja": "lstm_forward が、どのステップにも h0 を渡しています。セルは伝わりますが、出力が帰還路に戻されません。",
}
HINT = {
    "en": "It is right for T = 1. How many things must travel from step 1 to step 2?",
    "ja": "T = 1 なら正しい結果になります。ステップ 1 からステップ 2 へ渡すものはいくつありますか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, c, outputs = np.asarray(x, dtype=np.float64), c0, []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h0, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.stack(outputs, axis=1), c
