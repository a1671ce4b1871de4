import keras
import numpy as np


def _sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def pretrain(x, layer_sizes, epochs, seed):
    weights = []
    F = x
    for i, n in enumerate(layer_sizes):
        W, b, _ = train_autoencoder(F, n, "binary", epochs, seed)  # noqa: F821
        weights.append((W, b))
        F = _sigmoid(F @ W + b)
        if i < len(layer_sizes) - 1:
            # the next auto-encoder wants binary inputs, as in a stack of Boltzmann machines
            F = (F > 0.5).astype("float32")
    return weights, F


def build_classifier(weights, n_classes):
    inputs = keras.Input((np.shape(weights[0][0])[0],))
    h = inputs
    hidden = []
    for W, b in weights:
        layer = keras.layers.Dense(np.shape(W)[1], activation="sigmoid")
        h = layer(h)
        hidden.append(layer)
    logits = keras.layers.Dense(n_classes)(h)  # the softmax belongs to the loss
    model = keras.Model(inputs, logits)
    for layer, (W, b) in zip(hidden, weights):
        layer.set_weights([W, b])
    return model
