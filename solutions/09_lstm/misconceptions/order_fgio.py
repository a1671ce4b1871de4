"""The blocks are read in the order f, g, i, o."""

import numpy as np

BELIEF = {
    "en": (
        'lstm_step reads the four blocks in the order f, g, i, o, as the well-known Japanese book "Deep '
        'Learning from Scratch 2" does; here they are stored as i, f, g, o.'
    ),
    "ja": (
        "lstm_step が 4 つのブロックを f, g, i, o の順に読んでいます。"
        "これは『ゼロから作るDeep Learning ❷』の順です。この課題では i, f, g, o の順です。"
    ),
}
HINT = {
    "en": (
        "The equations are the same everywhere, the order of storing is not. Compare the line that cuts the "
        "blocks with the handout."
    ),
    "ja": ("式はどこでも同じですが、重みを並べる順は決まっていません。ブロックを切り分ける行を、課題文と比べてみましょう。"),
}


def _blocks(x, h, Wx, Wh, b):
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    f, g, i, o = np.split(z, 4, axis=-1)
    return _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)  # noqa: F821 - comes from the model answer


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    return o * np.tanh(c_new), c_new
