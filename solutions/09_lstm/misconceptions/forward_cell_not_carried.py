"""Every step starts from c0."""

import numpy as np

BELIEF = {
    "en": "lstm_forward hands c0 to every step: the cells are never carried on, only the outputs are.",
    "ja": ("lstm_forward が、どのステップにも c0 を渡しています。出力 h は伝わりますが、セルが次のステップに伝わりません。"),
}
HINT = {
    "en": "It is right for T = 1. How many things must travel from step 1 to step 2?",
    "ja": "T = 1 なら正しい結果になります。ステップ 1 からステップ 2 へ渡すものはいくつありますか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, outputs = np.asarray(x, dtype=np.float64), h0, []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.stack(outputs, axis=1), c
