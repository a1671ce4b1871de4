import numpy as np


def dropout_train(h, mask):
    # units that are switched off are taken out of the network
    h = np.array(h, dtype=np.float64)
    on = np.array(mask).astype(bool)
    return h[on]
