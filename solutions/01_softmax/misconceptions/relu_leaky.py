"""The leaky rectifier."""

import numpy as np

BELIEF = {
    "en": "This is the leaky rectifier, which lets 1 % of a negative h through; the task asks for the plain one.",
    "ja": "これは負の h を 1 % だけ通す Leaky ReLU です。この課題では普通の ReLU を作ります。",
}
HINT = {
    "en": "What does f(h) = max(h, 0) give at h = -2, and what does your function give?",
    "ja": "f(h) = max(h, 0) は h = -2 でいくつですか。あなたの関数ではいくつになりますか。",
}


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return np.where(h > 0, h, 0.01 * h)
