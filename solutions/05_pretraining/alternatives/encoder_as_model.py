"""The encoder is a Keras model inside the auto-encoder, and initializers carry the weights into the classifier."""

import keras
import numpy as np


def build_autoencoder(n_inputs, n_hidden, inputs):
    outputs = "sigmoid"
    if inputs == "continuous":
        outputs = "linear"
    encoder = keras.Sequential([keras.Input((n_inputs,)), keras.layers.Dense(n_hidden), keras.layers.Activation("sigmoid")])
    decoder = keras.Sequential([keras.Input((n_hidden,)), keras.layers.Dense(n_inputs, activation=outputs)])
    return keras.Sequential([encoder, decoder])


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    encoder, reconstruction = _extractor(x, n_hidden, inputs, epochs, seed)
    W, b = encoder.get_weights()
    return W, b, reconstruction


def _extractor(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    loss = "binary_crossentropy"
    if inputs == "continuous":
        loss = "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, x, epochs=epochs, batch_size=32, verbose=0)
    return model.layers[0], model.predict_on_batch(x)


def pretrain(x, layer_sizes, epochs, seed):
    weights = []
    F = x
    for level in range(len(layer_sizes)):
        encoder, _ = _extractor(F, layer_sizes[level], "binary", epochs, seed)
        F = encoder.predict_on_batch(F)
        weights.append(tuple(encoder.get_weights()))
    return weights, F


def build_classifier(weights, n_classes):
    layers = [keras.Input((weights[0][0].shape[0],))]
    for W, b in weights:
        start = {
            "kernel_initializer": lambda shape, dtype=None, W=W: keras.ops.convert_to_tensor(W, dtype),
            "bias_initializer": lambda shape, dtype=None, b=b: keras.ops.convert_to_tensor(b, dtype),
        }
        layers.append(keras.layers.Dense(b.size, activation="sigmoid", **start))
    return keras.Sequential([*layers, keras.layers.Dense(n_classes, activation="softmax")])


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50)
    many = np.tile(np.eye(8), (200, 1))
    model.fit(many, many, epochs=5, batch_size=8, shuffle=False, verbose=0)
    return model.layers[0].predict_on_batch(np.eye(8)), model.predict_on_batch(np.eye(8))
