import numpy as np


def softmax(h, axis=-1):
    x = np.array(h, dtype=float)
    # transpose, so that subtracting / dividing by one number per sample lines up
    shifted = (x.T - x.max(axis=axis)).T
    expo = np.exp(shifted)
    totals = expo.sum(axis=axis)
    return (expo.T / totals).T
