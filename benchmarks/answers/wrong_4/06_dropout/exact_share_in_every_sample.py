import numpy as np


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    n_units = u.shape[-1]
    n_drop = int(round(rate * n_units))
    mask = np.ones(u.shape)
    # in each sample drop the units with the smallest numbers, a share of rate
    order = np.argsort(u, axis=-1)
    np.put_along_axis(mask, order[..., :n_drop], 0.0, axis=-1)
    return mask
