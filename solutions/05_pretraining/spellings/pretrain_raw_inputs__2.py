"""All auto-encoders in one list first, the codes afterwards."""

import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    trained = [train_autoencoder(x, n, "binary", epochs, seed) for n in layer_sizes]  # noqa: F821 - the model answer's
    W, b, _ = trained[-1]
    return [(kernel, bias) for kernel, bias, _ in trained], 1 / (1 + np.exp(-(np.dot(x, W) + b)))
