import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    data = np.asarray(x)
    weights = []
    for size in layer_sizes:
        W, b, _ = train_autoencoder(data, size, "binary", epochs, seed)
        weights.append((W, b))
        code = 1.0 / (1.0 + np.exp(-(data @ W + b)))
        # the next auto-encoder is one for binary inputs, so make the codes binary
        data = (code > 0.5).astype("float32")
    return weights, data
