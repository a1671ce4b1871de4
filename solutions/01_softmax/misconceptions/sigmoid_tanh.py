"""tanh, the other S-shaped curve."""

import numpy as np

BELIEF = {
    "en": "This is tanh: the curve has the right shape, but it runs from -1 to 1 and not from 0 to 1.",
    "ja": "これは tanh です。形はよく似ていますが、値の範囲が 0 から 1 ではなく -1 から 1 になっています。",
}
HINT = {
    "en": "What is your value at h = 0, and what does the formula 1 / (1 + exp(-h)) give there?",
    "ja": "h = 0 でのあなたの値はいくつですか。式 1 / (1 + exp(-h)) ではいくつになりますか。",
}


def sigmoid(h):
    return np.tanh(np.asarray(h, dtype=np.float64))
