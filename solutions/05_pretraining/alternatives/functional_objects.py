"""The functional API, losses and optimizers as objects, `predict` for outputs, lists for pairs."""

import keras
import numpy as np


def build_autoencoder(n_inputs, n_hidden, inputs):
    pixels = keras.Input(shape=(n_inputs,), name="what_goes_in")
    code = keras.layers.Dense(n_hidden, "sigmoid", name="code")(pixels)
    picture = keras.layers.Dense(n_inputs, name="what_comes_out")(code)
    if inputs == "binary":
        picture = keras.layers.Activation("sigmoid")(picture)
    return keras.Model(inputs=pixels, outputs=picture, name="autoencoder")


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    network = build_autoencoder(x.shape[1], n_hidden, inputs)
    loss = keras.losses.BinaryCrossentropy() if inputs == "binary" else keras.losses.MeanSquaredError()
    network.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss, metrics=["mae"])
    network.fit(x=x, y=x, batch_size=32, epochs=epochs, verbose=0)
    kernel, bias, _, _ = network.get_weights()
    return [kernel, bias, network.predict(x, verbose=0)]


def pretrain(x, layer_sizes, epochs, seed):
    layers = []
    for units in layer_sizes:
        kernel, bias = train_autoencoder(x, units, "binary", epochs, seed)[:2]
        layers.append([kernel, bias])
        x = np.asarray(keras.activations.sigmoid(x @ kernel + bias))
    return layers, x


def build_classifier(weights, n_classes):
    signal = start = keras.Input((len(weights[0][0]),))
    hidden = [keras.layers.Dense(len(bias), activation=keras.activations.sigmoid) for _, bias in weights]
    for layer, pair in zip(hidden, weights, strict=True):
        signal = layer(signal)
        layer.set_weights(pair)
    return keras.Model(start, keras.layers.Dense(n_classes, activation="softmax")(signal))


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    optimizer = keras.optimizers.SGD(learning_rate=0.1)
    model.compile(optimizer=optimizer, loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, verbose=0).history


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    data = np.tile(np.eye(8), (200, 1))
    network = build_autoencoder(8, 3, "binary")
    optimizer = keras.optimizers.Adam(learning_rate=0.1)
    network.compile(optimizer, keras.losses.BinaryCrossentropy(), steps_per_execution=50)
    network.fit(data, data, batch_size=8, epochs=5, shuffle=False, verbose=0)
    first_half = keras.Model(network.inputs, network.get_layer("code").output)
    return first_half.predict(np.eye(8), verbose=0), network.predict(np.eye(8), verbose=0)
