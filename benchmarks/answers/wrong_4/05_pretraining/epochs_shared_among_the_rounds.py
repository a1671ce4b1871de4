import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    F = np.asarray(x)
    weights = []
    per_layer = max(1, epochs // len(layer_sizes))
    for n_units in layer_sizes:
        W, b, _ = train_autoencoder(F, n_units, inputs="binary", epochs=per_layer, seed=seed)
        weights.append((W, b))
        F = 1 / (1 + np.exp(-(np.dot(F, W) + b)))
    return weights, F
