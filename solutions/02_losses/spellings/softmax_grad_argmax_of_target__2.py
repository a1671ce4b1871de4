"""1 is subtracted in place from a fresh array."""

import numpy as np


def softmax_cross_entropy_grad(y, h):
    h = np.array(h, float)
    grad = np.exp(h - np.logaddexp.reduce(h, axis=-1)[..., None])
    rows, labels = grad.reshape(-1, grad.shape[-1]), np.argmax(y, axis=-1).ravel()
    rows[np.arange(len(rows)), labels] -= 1
    return rows.reshape(h.shape)
