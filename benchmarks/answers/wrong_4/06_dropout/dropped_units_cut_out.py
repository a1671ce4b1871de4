import numpy as np


def dropout_train(h, mask):
    h = np.array(h, dtype=np.float64)
    keep = np.array(mask, dtype=bool)
    # only the units that are left take part in the step
    return h[keep]
