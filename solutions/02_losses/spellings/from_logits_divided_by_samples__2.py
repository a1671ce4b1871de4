"""logaddexp, over the number of rows."""

import numpy as np


def cross_entropy_from_logits(y, h):
    y, h = np.array(y, float), np.array(h, float)
    log_sum = np.logaddexp.reduce(h, axis=-1)[..., None]
    return (y * (log_sum - h)).sum() / len(h)
