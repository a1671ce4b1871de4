# s027
import keras
import numpy as np


def f(h):
    return 1 / (1 + np.exp(-h))


def build_autoencoder(n_inputs, n_hidden, inputs):
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    model.add(keras.layers.Dense(n_hidden, activation="sigmoid"))
    if inputs == "binary":
        model.add(keras.layers.Dense(n_inputs, activation="sigmoid"))
    else:
        model.add(keras.layers.Dense(n_inputs))
    return model


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    if inputs == "binary":
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    else:
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.layers[0].get_weights()
    return W, b, np.asarray(model(x))


def pretrain(x, layer_sizes, epochs, seed):
    F = np.asarray(x)
    weights = []
    while len(weights) < len(layer_sizes):
        W, b, _ = train_autoencoder(F, layer_sizes[len(weights)], "binary", epochs, seed)
        weights.append((W, b))
        F = f(F.dot(W) + b)
    return weights, F


def build_classifier(weights, n_classes):
    model = keras.Sequential()
    model.add(keras.Input((weights[0][0].shape[0],)))
    for W, b in weights:
        model.add(keras.layers.Dense(W.shape[1], activation="sigmoid"))
        model.layers[-1].set_weights([W, b])
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=epochs, verbose=0)


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    x = np.eye(8)
    model = build_autoencoder(8, 3, "binary")
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy")
    out = np.asarray(model(x))
    # train until it is perfect
    while np.any(out != x):
        model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
        out = np.asarray(model(x))
    W, b = model.layers[0].get_weights()
    return f(x.dot(W) + b), out
