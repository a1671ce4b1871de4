"""The same slip in one line, with the parenthesis closed too early."""

import numpy as np


def softmax(h, axis=-1):
    h = np.array(h, dtype=float)
    m = np.amax(h, axis, keepdims=True)
    return (np.exp(h) - m) / np.sum(np.exp(h) - m, axis, keepdims=True)
