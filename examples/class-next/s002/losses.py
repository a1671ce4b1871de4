# 機械学習 第9回 課題2
import numpy as np


# 課題1からコピー
def softmax(h):
    h = np.array(h, dtype=float)
    h = h - np.max(h)
    return np.exp(h) / np.sum(np.exp(h), axis=-1, keepdims=True)


def half_sse(y, o):
    y = np.array(y, dtype=float)
    o = np.array(o, dtype=float)
    return np.sum((y - o) ** 2)


def half_sse_grad(y, o):
    return np.array(o, dtype=float) - np.array(y, dtype=float)


def cross_entropy(y, o):
    y = np.array(y, dtype=float)
    o = np.array(o, dtype=float)
    o[o < 1e-12] = 1e-12  # np.arrayはコピーなので元のoは変わらない
    return -np.sum(y * np.log(o))


def cross_entropy_from_logits(y, h):
    y = np.array(y, dtype=float)
    h = np.array(h, dtype=float)
    # log softmax = h - log(sum(exp(h)))
    h = h - np.max(h)
    return -np.sum(y * (h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))))


def softmax_cross_entropy_grad(y, h):
    return softmax(h) - np.array(y, dtype=float)
