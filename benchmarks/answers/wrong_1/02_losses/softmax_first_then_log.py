"""The student computes the probabilities first and hands them to cross_entropy, whose limit then cuts large losses off."""

import numpy as np


def cross_entropy_from_logits(y, h):
    h = np.asarray(h, dtype=np.float64)
    z = np.exp(h - h.max(axis=-1, keepdims=True))
    return cross_entropy(y, z / z.sum(axis=-1, keepdims=True))
