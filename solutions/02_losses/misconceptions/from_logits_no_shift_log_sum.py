"""The logarithm of the sum is taken apart, but exp takes h as it is."""

import numpy as np

BELIEF = {
    "en": (
        "The split log(sum exp h) - h is a good idea, but exp(h) still overflows where h is large and vanishes where "
        "it is small."
    ),
    "ja": (
        "log(sum exp h) - h と分けたのはよい考えです。ただし、h が大きいと exp(h) がオーバーフローし、"
        "小さいと 0 になってしまいます。"
    ),
}
HINT = {
    "en": ("Try h = [1000, 1000]: the sum of exponentials should be 2 times something. What could you take out of the sum?"),
    "ja": ("h = [1000, 1000] で試してみましょう。exp の和は「何か」の 2 倍のはずです。和の外に出せるものは何でしょうか。"),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    log_sum = np.log(np.exp(h).sum(axis=-1, keepdims=True))
    return np.sum(y * (log_sum - h))
