"""The outputs of softmax are limited to 1e-12."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy_from_logits goes through probabilities with the limit of 1e-12, so no sample costs more than 27.6."),
    "ja": (
        "cross_entropy_from_logits が下限 1e-12 つきの確率を経由しているため、"
        "1 つのサンプルの損失が 27.6 で頭打ちになっています。"
    ),
}
HINT = {
    "en": (
        "Take h = [0, 800] with the first class right: the loss is 800. Can you simplify log(exp(h) / sum) before computing?"
    ),
    "ja": ("h = [0, 800] で最初のクラスが正解なら、損失は 800 です。計算する前に、log(exp(h) / sum) を整理できませんか。"),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    p = np.exp(h) / np.sum(np.exp(h), axis=-1, keepdims=True)
    return -np.sum(y * np.log(np.maximum(p, 1e-12)))
