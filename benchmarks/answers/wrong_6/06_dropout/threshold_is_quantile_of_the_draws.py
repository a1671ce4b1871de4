import numpy as np


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    # Exactly the proportion `rate` of the numbers has to lie below the threshold.
    threshold = np.quantile(u, rate)
    return (u >= threshold).astype(np.float64)
