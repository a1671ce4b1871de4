"""The gates of all steps read h0."""

import numpy as np

BELIEF = {
    "en": "gates computes all openings from h0; only the first step read h0.",
    "ja": "gates が、すべてのステップの開き具合を h0 から計算しています。h0 を読むのは最初のステップだけです。",
}
HINT = {
    "en": "Change x at the first step only. Should the gates of the second step change?",
    "ja": "最初のステップの x だけを変えてみましょう。2 番目のステップのゲートは変わるはずですか。",
}


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    i, f, _, o = _blocks(x, np.asarray(h0, dtype=np.float64)[:, np.newaxis], Wx, Wh, b)  # noqa: F821 - comes from the model answer
    return i, f, o
