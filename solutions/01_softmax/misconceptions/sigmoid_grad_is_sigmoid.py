"""The sigmoid itself in place of its slope."""

import numpy as np

BELIEF = {
    "en": "This returns the sigmoid itself, not its slope.",
    "ja": "傾きではなく、シグモイドの値そのものを返しています。",
}
HINT = {
    "en": "For large h the curve is almost flat. What should its slope be at h = 10?",
    "ja": "h が大きいところで曲線はほとんど平らです。h = 10 での傾きはいくつになるはずですか。",
}


def sigmoid_grad(h):
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(h, dtype=np.float64)))
