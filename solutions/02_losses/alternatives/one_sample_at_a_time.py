"""Recursion: a batch costs what its samples cost, and a gradient is the stack of its samples' gradients."""

import numpy as np


def _added_up(loss_of_one, y, x):
    y, x = np.asarray(y, dtype=np.float64), np.asarray(x, dtype=np.float64)
    if x.ndim == 1:
        return loss_of_one(y, x)
    return sum(_added_up(loss_of_one, *sample) for sample in zip(y, x, strict=True))


def _stacked(gradient_of_one, y, x):
    y, x = np.asarray(y, dtype=np.float64), np.asarray(x, dtype=np.float64)
    if x.ndim == 1:
        return gradient_of_one(y, x)
    return np.stack([_stacked(gradient_of_one, *sample) for sample in zip(y, x, strict=True)])


def _minus_log_softmax(h):
    # For one class: -log(exp(h_i) / sum_j exp(h_j)) = log sum_j exp(h_j - h_i), a row of all differences.
    return np.logaddexp.reduce(h - h[:, np.newaxis], axis=1)


def half_sse(y, o):
    return _added_up(lambda y, o: (y - o) @ (y - o) / 2, y, o)


def half_sse_grad(y, o):
    return _stacked(lambda y, o: o - y, y, o)


def cross_entropy(y, o):
    return _added_up(lambda y, o: -y @ np.log(np.where(o < 1e-12, 1e-12, o)), y, o)


def cross_entropy_from_logits(y, h):
    return _added_up(lambda y, h: y @ _minus_log_softmax(h), y, h)


def softmax_cross_entropy_grad(y, h):
    return _stacked(lambda y, h: np.exp(-_minus_log_softmax(h)) - y, y, h)
