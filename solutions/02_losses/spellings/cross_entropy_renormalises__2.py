"""The sums get their axis back by indexing."""

import numpy as np


def cross_entropy(y, o):
    o = np.array(o, float)
    p = o / np.sum(o, axis=-1)[..., None]
    return float(-(np.array(y, float) * np.log(p.clip(1e-12))).sum())
