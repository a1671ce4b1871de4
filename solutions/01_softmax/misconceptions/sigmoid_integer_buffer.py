"""The result is stored in an array of the argument's type."""

import numpy as np

BELIEF = {
    "en": "The sigmoid values are stored in an array of the same type as h; for integers that cuts them down to 0 or 1.",
    "ja": "シグモイドの値を h と同じ型の配列に入れているため、h が整数のときは 0 か 1 に切り捨てられます。",
}
HINT = {
    "en": "Call sigmoid with `np.array([-1, 0, 2])` and print the `dtype` of your answer. Where does that type come from?",
    "ja": "sigmoid に `np.array([-1, 0, 2])` を渡して、答えの `dtype` を表示してみましょう。その型はどこから来ていますか。",
}


def sigmoid(h):
    h = np.asarray(h)
    out = np.zeros_like(h)
    positive = h >= 0
    out[positive] = 1.0 / (1.0 + np.exp(-h[positive]))
    e = np.exp(h[~positive])
    out[~positive] = e / (1.0 + e)
    return out
