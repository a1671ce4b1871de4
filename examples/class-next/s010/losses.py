# 損失関数とその勾配

import numpy as np


def half_sse(y, o):
    """二乗誤差の和の半分"""
    gosa = np.array(y, dtype=np.float64) - np.array(o, dtype=np.float64)
    return np.sum(gosa ** 2) / 2


def half_sse_grad(y, o):
    return np.array(o, dtype=np.float64) - np.array(y, dtype=np.float64)


def cross_entropy(y, o):
    """クロスエントロピー。oは1e-12より小さくしない"""
    y = np.array(y, dtype=np.float64)
    o = np.array(o, dtype=np.float64)
    return -np.sum(y * np.log(np.maximum(o, 1e-12)))


def log_softmax(h):
    h = np.array(h, dtype=np.float64)
    h = h - np.max(h, axis=-1, keepdims=True)
    return h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))


def cross_entropy_from_logits(y, h):
    y = np.array(y, dtype=np.float64)
    return -np.sum(y * log_softmax(h))


def softmax_cross_entropy_grad(y, h):
    # ソフトマックス - 正解
    y = np.array(y, dtype=np.float64)
    return np.exp(log_softmax(h)) - y
