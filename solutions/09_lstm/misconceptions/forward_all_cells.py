"""The cells of all steps are returned."""

import numpy as np

BELIEF = {
    "en": "lstm_forward returns the cells of all steps, (N, T, H); only the last ones are wanted, (N, H).",
    "ja": "lstm_forward がすべてのステップのセル (N, T, H) を返しています。求めるのは最後のセル (N, H) だけです。",
}
HINT = {
    "en": "Two arrays come back, and they have different shapes. What shape does the docstring give the second?",
    "ja": "返す 2 つの配列は、形が違います。docstring では、2 つ目の形はどう書いてありますか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), h0, c0
    outputs, cells = [], []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
        cells.append(c)
    return np.stack(outputs, axis=1), np.stack(cells, axis=1)
