"""np.minimum and np.maximum make the range."""

import numpy as np


def cross_entropy_from_logits(y, h):
    h = np.minimum(np.maximum(np.array(h, float), -500.0), 500.0)
    return np.sum(np.array(y, float) * (np.logaddexp.reduce(h, axis=-1)[..., None] - h))
