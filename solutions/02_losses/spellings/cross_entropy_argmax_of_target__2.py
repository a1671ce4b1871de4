"""A loop that picks one output a sample."""

import numpy as np


def cross_entropy(y, o):
    classes = np.shape(y)[-1]
    loss = 0.0
    for target, output in zip(np.reshape(y, (-1, classes)), np.reshape(o, (-1, classes)), strict=True):
        label = int(np.argmax(target))
        loss -= np.log(max(float(output[label]), 1e-12))
    return loss
