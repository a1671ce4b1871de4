import numpy as np


def dropout_mask(u, rate):
    # ユニットごと、サンプルごとに決める
    u = np.asarray(u, dtype=np.float64)
    samples, units = u.shape
    mask = np.zeros((samples, units))
    for n in range(samples):
        for k in range(units):
            if u[n, k] >= rate:
                mask[n, k] = 1.0
    return mask
