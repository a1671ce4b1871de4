import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    F = np.asarray(x)
    weights = []
    while layer_sizes:
        units = layer_sizes.pop(0)
        W, b, _ = train_autoencoder(F, units, "binary", epochs, seed)  # noqa: F821
        weights.append((W, b))
        F = 1.0 / (1.0 + np.exp(-(F @ W + b)))
    return weights, F
