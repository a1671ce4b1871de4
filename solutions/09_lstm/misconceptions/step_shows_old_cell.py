"""The old cell is shown."""

import numpy as np

BELIEF = {
    "en": "lstm_step shows the OLD cell, h = o * tanh(c) with c from the step before.",
    "ja": "lstm_step が、h = o * tanh(c) で「前のステップの」セルを使っています。",
}
HINT = {
    "en": (
        "Should what is read now have an effect on what is said now? Shut the output gate's view on x: does "
        "your h still change with the candidate?"
    ),
    "ja": "いま読んだものは、いまの出力に影響するはずですか。候補 g だけを変えたとき、h は変わりますか。",
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = f * c + i * g
    return o * np.tanh(c), c_new
