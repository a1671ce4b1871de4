import numpy as np


def sigmoid(h):
    return 1 / (1 + np.exp(-h))


def softmax(h, axis=-1):
    return np.exp(h) / np.exp(h).sum()
