"""f = 1 forgets."""

import numpy as np

BELIEF = {
    "en": "lstm_step keeps the share 1 - f of the old cell: an open forget gate forgets.",
    "ja": "lstm_step が古いセルを 1 - f の割合だけ残しています。忘却ゲートが開くと忘れてしまいます。",
}
HINT = {
    "en": "The name misleads. The handout asks one question of this gate: what does f = 1 answer?",
    "ja": ("名前にまどわされやすいところです。課題文で、忘却ゲートは何を決めていますか。f = 1 はどういう意味でしょうか。"),
}


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = _blocks(x, h, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    c = np.asarray(c, dtype=np.float64)
    c_new = (1.0 - f) * c + i * g
    return o * np.tanh(c_new), c_new
