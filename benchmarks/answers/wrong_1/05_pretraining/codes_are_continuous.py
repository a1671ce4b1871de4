"""The student reads the rule of the slide by the letter: codes are continuous, so from the second round on the decoder is
linear."""

import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    weights = []
    current = np.array(x)
    kind = "binary"
    for number_of_units in layer_sizes:
        W, b, _reconstruction = train_autoencoder(current, number_of_units, kind, epochs, seed)
        current = 1 / (1 + np.exp(-np.dot(current, W) - b))
        weights.append((W, b))
        kind = "continuous"
    return weights, current
