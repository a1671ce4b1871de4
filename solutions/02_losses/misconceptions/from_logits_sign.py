"""The minus is missing."""

import numpy as np

BELIEF = {
    "en": "cross_entropy_from_logits returns a negative number: the minus in front of the sum is missing.",
    "ja": "cross_entropy_from_logits が負の値を返しています。和の前のマイナスが抜けています。",
}
HINT = {
    "en": "What sign has the logarithm of a probability? And what sign should a loss have?",
    "ja": "確率の対数の符号は何ですか。損失の符号はどうあるべきでしょうか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    terms = y * (h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True)))
    return np.sum(terms)
