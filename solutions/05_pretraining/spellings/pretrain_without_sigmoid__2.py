"""np.dot and an append of lists; the codes are sums."""

import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    result = []
    for n in layer_sizes:
        kernel, bias = train_autoencoder(x, n, "binary", epochs, seed)[:2]  # noqa: F821 - comes from the model answer
        result.append([kernel, bias])
        x = np.add(np.dot(x, kernel), bias)
    return result, x
