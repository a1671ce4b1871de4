"""Gradients measured on the losses themselves: a tiny imaginary step finds a slope without any cancellation."""

import numpy as np

STEP = 1e-30


def _slopes(loss, y, x):
    y, x = np.asarray(y, dtype=np.float64), np.asarray(x, dtype=np.float64)
    slopes = np.empty_like(x)
    for place in np.ndindex(*x.shape):
        moved = x.astype(np.complex128)
        moved[place] += STEP * 1j
        slopes[place] = loss(y, moved).imag / STEP
    return slopes


def _half_sse(y, o):
    return ((y - o) ** 2).sum() / 2


def _cross_entropy_from_logits(y, h):
    largest = h.real.max(axis=-1, keepdims=True)
    log_sum = largest + np.log(np.exp(h - largest).sum(axis=-1, keepdims=True))
    return (y * (log_sum - h)).sum()


def half_sse(y, o):
    return _half_sse(np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64))


def half_sse_grad(y, o):
    return _slopes(_half_sse, y, o)


def cross_entropy_from_logits(y, h):
    return _cross_entropy_from_logits(np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64))


def softmax_cross_entropy_grad(y, h):
    return _slopes(_cross_entropy_from_logits, y, h)
