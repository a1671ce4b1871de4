import numpy as np

EPSILON = 1e-12


def cross_entropy(y, o):
    target = np.array(y, dtype=np.float64)
    prob = np.array(o, dtype=np.float64)
    # log(0) is the only problem
    prob[prob == 0.0] = EPSILON
    loss = 0.0
    for t, p in zip(target.ravel(), prob.ravel()):
        loss -= t * np.log(p)
    return loss
