"""A subclassed model with an encoder and a decoder of its own, and a classifier made by adding layers one by one."""

import keras
import numpy as np


class AutoEncoder(keras.Model):
    """x -> code -> x."""

    def __init__(self, n_inputs, n_hidden, output):
        super().__init__()
        self.encoder = keras.layers.Dense(n_hidden, activation="sigmoid")
        self.decoder = keras.layers.Dense(n_inputs, activation=output)

    def call(self, x):
        return self.decoder(self.encoder(x))


def build_autoencoder(n_inputs, n_hidden, inputs):
    model = AutoEncoder(n_inputs, n_hidden, "sigmoid" if inputs == "binary" else None)
    model(np.zeros((1, n_inputs)))  # a subclassed model gets its weights when it meets data
    return model


def _trained(model, x, loss, rate, **options):
    model.compile(loss=loss, optimizer=keras.optimizers.Adam(rate), **options.pop("compile", {}))
    model.fit(x, x, verbose=0, **options)
    kernel, bias = model.encoder.get_weights()
    return kernel, bias, keras.ops.convert_to_numpy(model(x))


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[-1], n_hidden, inputs)
    return _trained(model, x, "binary_crossentropy" if inputs == "binary" else "mse", 0.01, batch_size=32, epochs=epochs)


def pretrain(x, layer_sizes, epochs, seed):
    if not layer_sizes:
        return [], x
    kernel, bias, _ = train_autoencoder(x, layer_sizes[0], "binary", epochs, seed)
    deeper, codes = pretrain(1 / (1 + np.exp(-(x @ kernel + bias))), layer_sizes[1:], epochs, seed)
    return [(kernel, bias), *deeper], codes


def build_classifier(weights, n_classes):
    model = keras.models.Sequential()
    model.add(keras.layers.InputLayer(shape=(weights[0][0].shape[0],)))
    for kernel, bias in weights:
        layer = keras.layers.Dense(kernel.shape[1], activation="sigmoid")
        model.add(layer)
        layer.kernel.assign(kernel)
        layer.bias.assign(bias)
    model.add(keras.layers.Dense(n_classes))
    model.add(keras.layers.Softmax())
    return model


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.trainable = True
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(0.1, momentum=0.0))
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0, shuffle=True)


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    eight = np.eye(8, dtype="float32")
    data = np.vstack([eight] * 200)
    model = build_autoencoder(8, 3, "binary")
    how = {"compile": {"steps_per_execution": 50}, "batch_size": 8, "epochs": 5, "shuffle": False}
    _trained(model, data, "binary_crossentropy", 0.1, **how)
    return model.encoder(eight).numpy(), model(eight).numpy()
