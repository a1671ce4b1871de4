"""The third block is taken for the output gate."""

import numpy as np

BELIEF = {
    "en": "gates takes the third block for the output gate; the third block holds the candidate.",
    "ja": "gates が 3 番目のブロックを出力ゲートとして返しています。3 番目のブロックは候補です。",
}
HINT = {
    "en": "The blocks stand in the order i, f, g, o. How many columns must you step over to get from f to o?",
    "ja": "ブロックの順は i, f, g, o です。f から o へ行くには、何列とばせばよいでしょうか。",
}


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    before = np.concatenate([np.asarray(h0, dtype=np.float64)[:, np.newaxis], h[:, :-1]], axis=1)
    z = x @ np.asarray(Wx, dtype=np.float64) + before @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    i, f, o, _ = np.split(_sigmoid(z), 4, axis=-1)  # noqa: F821 - comes from the model answer
    return i, f, o
