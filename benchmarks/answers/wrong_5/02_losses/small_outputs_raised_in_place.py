import numpy as np

TINY = 1e-12


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    o[o < TINY] = TINY
    loss = 0.0
    for target, output in zip(y.ravel(), o.ravel()):
        loss -= target * np.log(output)
    return loss
