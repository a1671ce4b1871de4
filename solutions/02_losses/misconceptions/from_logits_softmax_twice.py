"""softmax is applied twice."""

import numpy as np

BELIEF = {
    "en": "softmax is applied twice, once to get the outputs and once more inside the logarithm of softmax.",
    "ja": "ソフトマックスが二重にかかっています。出力を求めるときに 1 回、その対数を求めるときにもう 1 回です。",
}
HINT = {
    "en": "Try h = [0, 800] with the second class right: the loss should be 0. Follow the values from line to line.",
    "ja": "h = [0, 800] で 2 番目のクラスが正解なら、損失は 0 のはずです。1 行ごとに値を追ってみましょう。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    p = np.exp(h) / np.sum(np.exp(h), axis=-1, keepdims=True)
    return -np.sum(y * (p - np.log(np.sum(np.exp(p), axis=-1, keepdims=True))))
