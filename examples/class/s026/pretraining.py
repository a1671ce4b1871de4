"""Pre-training; auto-encoder and classifier as subclasses of keras.Model."""

import keras
import numpy as np


class AutoEncoder(keras.Model):
    LOSSES = {"binary": "binary_crossentropy", "continuous": "mean_squared_error"}
    OUTPUTS = {"binary": "sigmoid", "continuous": "linear"}

    def __init__(self, n_inputs, n_hidden, inputs, **kwargs):
        super().__init__(**kwargs)
        self.encoder = keras.layers.Dense(n_hidden, activation="sigmoid")
        self.decoder = keras.layers.Dense(n_inputs, activation=self.OUTPUTS[inputs])

    def call(self, x):
        return self.decoder(self.encoder(x))


def build_autoencoder(n_inputs, n_hidden, inputs):
    model = AutoEncoder(n_inputs, n_hidden, inputs)
    model(np.zeros((1, n_inputs), dtype="float32"))  # now the weights exist
    return model


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.array(x, dtype="float32")
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    model.compile(keras.optimizers.Adam(learning_rate=0.01), AutoEncoder.LOSSES[inputs])
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.encoder.get_weights()
    return W, b, keras.ops.convert_to_numpy(model(x))


def pretrain(x, layer_sizes, epochs, seed):
    features = np.array(x, dtype="float64")
    weights = []
    for units in layer_sizes:
        W, b, _ = train_autoencoder(features, units, "binary", epochs, seed)
        weights.append((W, b))
        features = 1.0 / (1.0 + np.exp(-(features @ W + b)))
    return weights, features


class Classifier(keras.Model):
    def __init__(self, sizes, n_classes, **kwargs):
        super().__init__(**kwargs)
        self.hidden = [keras.layers.Dense(size, activation="sigmoid") for size in sizes]
        self.classifier = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x):
        for layer in self.hidden:
            x = layer(x)
        return self.classifier(x)


def build_classifier(weights, n_classes):
    model = Classifier([len(b) for _, b in weights], n_classes)
    model(np.zeros((1, len(weights[0][0])), dtype="float32"))
    for layer, pair in zip(model.hidden, weights):
        layer.set_weights(pair)
    return model


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(keras.optimizers.SGD(learning_rate=0.1), keras.losses.SparseCategoricalCrossentropy())
    model.fit(np.array(x), np.array(y), batch_size=32, epochs=epochs, verbose=0)


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    numbers = np.eye(8)
    x = np.tile(numbers, (200, 1))
    model = build_autoencoder(8, 3, "binary")
    model.compile(keras.optimizers.Adam(learning_rate=0.1), "binary_crossentropy", steps_per_execution=50)
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    return keras.ops.convert_to_numpy(model.encoder(numbers)), keras.ops.convert_to_numpy(model(numbers))
