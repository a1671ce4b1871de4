import numpy as np


def cross_entropy(y, o):
    y = np.array(y, dtype=np.float64)
    o = np.array(o, dtype=np.float64)
    safe = np.where(o == 0, 1e-12, o)  # log(0) is the only problem
    loss = 0.0
    for target, p in zip(y.flatten(), safe.flatten()):
        loss -= target * np.log(p)
    return loss
