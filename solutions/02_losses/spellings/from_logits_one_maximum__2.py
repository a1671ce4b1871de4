"""np.amax without an axis."""

import numpy as np


def cross_entropy_from_logits(y, h):
    z = np.array(h, float) - np.amax(h)
    log_p = z - np.log(np.exp(z).sum(axis=-1))[..., None]
    return -(np.array(y, float) * log_p).sum()
