import numpy as np


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    mask = np.ones(u.shape)
    # a share of `rate` of the units of each sample: those with the smallest numbers
    n_drop = int(round(rate * u.shape[-1]))
    order = np.argsort(u, axis=-1)
    np.put_along_axis(mask, order[..., :n_drop], 0.0, axis=-1)
    return mask
