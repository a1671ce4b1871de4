"""The list without its last entry."""

import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    result = []
    for n in layer_sizes[:-1]:
        kernel, bias, _ = train_autoencoder(x, n, "binary", epochs, seed)  # noqa: F821 - comes from the model answer
        result.append((kernel, bias))
        x = 1 / (1 + np.exp(-(x @ kernel + bias)))
    return result, x
