"""The formula as it stands, in one line."""

import numpy as np


def cross_entropy_from_logits(y, h):
    p = np.exp(np.array(h, float)) / np.exp(np.array(h, float)).sum(axis=-1)[..., None]
    return -(np.array(y, float) * np.log(p)).sum()
