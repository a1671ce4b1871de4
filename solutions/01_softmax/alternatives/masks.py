"""Boolean masks and copies: each half of the number line gets its own branch."""

import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    out = np.empty_like(h)
    right = h >= 0
    out[right] = 1.0 / (1.0 + np.exp(-h[right]))
    grown = np.exp(h[~right])
    out[~right] = grown / (1.0 + grown)
    return out


def relu(h):
    out = np.array(h, dtype=np.float64)
    out[out < 0] = 0.0
    return out


def softmax(h, axis=-1):
    # Work on a copy that is shifted and divided in place: the caller's array is never touched.
    out = np.array(h, dtype=np.float64)
    out -= np.expand_dims(out.max(axis=axis), axis)
    np.exp(out, out=out)
    out /= np.expand_dims(out.sum(axis=axis), axis)
    return out


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    slope = np.zeros_like(h)
    slope[h > 0] = 1.0
    return slope


def softmax_jacobian(h):
    p = softmax(h)
    jacobian = -p[:, None] @ p[None, :]
    jacobian[np.diag_indices(p.size)] += p
    return jacobian
