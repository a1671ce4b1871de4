import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    """x から始めて、1 層ずつ学習する。"""
    F = np.asarray(x)
    weights = []
    for l, units in enumerate(layer_sizes):
        # otherwise all layers would start from the same random numbers
        W, b, _ = train_autoencoder(F, units, "binary", epochs, seed + l)
        weights.append((W, b))
        F = 1.0 / (1.0 + np.exp(-(F @ W + b)))
    return weights, F
