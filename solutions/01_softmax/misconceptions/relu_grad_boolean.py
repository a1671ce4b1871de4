"""True and False in place of 1.0 and 0.0."""

import numpy as np

BELIEF = {
    "en": "True and False come back; the task asks for 1.0 and 0.0.",
    "ja": "True と False が返っています。この課題では 1.0 と 0.0 で返します。",
}
HINT = {
    "en": "Print the `dtype` of your answer. How do you turn such an array into numbers?",
    "ja": "答えの `dtype` を表示してみましょう。その配列を数に変えるにはどうすればよいでしょうか。",
}


def relu_grad(h):
    return np.asarray(h, dtype=np.float64) > 0
