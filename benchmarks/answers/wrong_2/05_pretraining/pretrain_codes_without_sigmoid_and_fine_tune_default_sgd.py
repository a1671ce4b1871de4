import keras
import numpy as np


def pretrain(x, layer_sizes, epochs, seed):
    layers = []
    F = np.array(x)
    for n_hidden in layer_sizes:
        W, b, _ = train_autoencoder(F, n_hidden, inputs="binary", epochs=epochs, seed=seed)
        layers.append((W, b))
        F = np.dot(F, W) + b
    return layers, F


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    # plain gradient descent
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=epochs, batch_size=32, verbose=0)
