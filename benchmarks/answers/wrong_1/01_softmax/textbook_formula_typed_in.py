"""The student types the formula in as it stands: no shift before exp, and the sums of the rows lose their axis, so that
they do not line up with the rows."""

import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    return np.exp(h) / np.sum(np.exp(h), axis=axis)
