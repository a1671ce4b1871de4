import keras
import numpy as np


def build_autoencoder(n_inputs, n_hidden, inputs):
    if inputs not in ("binary", "continuous"):
        raise ValueError("inputs must be binary or continuous")
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_inputs,)))
    model.add(keras.layers.Dense(n_hidden, activation="sigmoid", name="encoder"))
    model.add(keras.layers.Dense(n_inputs, activation="sigmoid", name="decoder"))
    return model


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x, dtype=float)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    if inputs == "binary":
        loss = "binary_crossentropy"
    else:
        loss = "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.get_layer("encoder").get_weights()
    return W, b, np.asarray(model(x))


def pretrain(x, layer_sizes, epochs, seed):
    F = np.asarray(x, dtype=float)
    weights = []
    for n in layer_sizes:
        W, b, rec = train_autoencoder(F, n, "binary", epochs, seed)
        weights.append((W, b))
        F = F @ W + b
        F = 1 / (1 + np.exp(-F))
    return weights, F


def build_classifier(weights, n_classes):
    model = keras.Sequential()
    model.add(keras.Input(shape=(weights[0][0].shape[0],)))
    for i, (W, b) in enumerate(weights):
        model.add(keras.layers.Dense(W.shape[1], activation="sigmoid", name="hidden%d" % i))
    model.add(keras.layers.Dense(n_classes, activation="softmax", name="output"))
    for i, (W, b) in enumerate(weights):
        model.get_layer("hidden%d" % i).set_weights([W, b])
    return model


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50)
    numbers = np.eye(8)
    x = np.tile(numbers, (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.get_layer("encoder").get_weights()
    codes = numbers @ W + b
    return codes, np.asarray(model(numbers))
