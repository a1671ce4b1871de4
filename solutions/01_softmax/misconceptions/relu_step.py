"""The slope of the rectifier in place of the rectifier."""

import numpy as np

BELIEF = {
    "en": "This returns 1 for every positive h, which is the slope of the rectifier; the rectifier itself keeps h.",
    "ja": "正の h に対していつも 1 を返しています。これは ReLU の傾きです。ReLU そのものは h の値を残します。",
}
HINT = {
    "en": "What should relu(3) be? Look at the picture: a flat line on the left, and which line on the right?",
    "ja": "relu(3) はいくつになるはずですか。図を見ると、左は水平な線、右はどんな線でしょうか。",
}


def relu(h):
    return (np.asarray(h, dtype=np.float64) > 0).astype(np.float64)
