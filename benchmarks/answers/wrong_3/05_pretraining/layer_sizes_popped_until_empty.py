import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    features = np.asarray(x)
    stack = []
    while layer_sizes:
        units = layer_sizes.pop(0)
        W, b, _ = train_autoencoder(features, units, "binary", epochs, seed)
        stack.append((W, b))
        features = 1.0 / (1.0 + np.exp(-(features @ W + b)))
    return stack, features
