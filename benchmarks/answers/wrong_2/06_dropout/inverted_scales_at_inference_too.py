import numpy as np


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if training:
        keep = np.array(u) >= rate
        return np.where(keep, h / (1 - rate), 0.0)
    # all units work now: the next layer must not get more than it got in training
    return h * (1 - rate)
