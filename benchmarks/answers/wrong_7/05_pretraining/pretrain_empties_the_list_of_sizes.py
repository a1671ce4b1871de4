import numpy as np


def _codes(F, W, b):
    return 1 / (1 + np.exp(-(np.dot(F, W) + b)))


def pretrain(x, layer_sizes, epochs, seed):
    F, weights = np.array(x), []
    while len(layer_sizes) > 0:
        size = layer_sizes.pop(0)
        W, b, _ = train_autoencoder(F, size, inputs="binary", epochs=epochs, seed=seed)
        weights.append((W, b))
        F = _codes(F, W, b)
    return weights, F
