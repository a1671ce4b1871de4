"""Auto-encoders, and the pre-training of a deep network, in Keras.

Rules for all functions here:
    * One sample is one row. x is a float array of shape (N, n_inputs); "binary" inputs lie in [0, 1].
    * Weights are pairs (W, b) of NumPy arrays: W has shape (inputs, units), b has shape (units,), and a layer
      computes f(x W + b). Every layer here has a bias.
    * `seed` makes a run repeatable: call keras.utils.set_random_seed(seed) before anything random happens, that is,
      before you build the model that will be trained. The same seed gives the same answer.
    * `epochs` is handed on to `model.fit`. Train silently: `verbose=0`.
    * The settings (optimizer, learning rate, batch size, loss) stand in each docstring.
"""

import keras
import numpy as np


def build_autoencoder(n_inputs, n_hidden, inputs):
    """Build an untrained auto-encoder n_inputs -> n_hidden -> n_inputs.

    The first layer is the encoder, code = sigmoid(x W + b); the second is the decoder. Its activation
    must be able to give every value that an input may have:

        inputs == "binary"        values in [0, 1]      sigmoid
        inputs == "continuous"    any real numbers      linear (no activation)

    Args:
        n_inputs: number of inputs, and of outputs, at least 1.
        n_hidden: number of units in the hidden layer, at least 1.
        inputs: "binary" or "continuous".

    Returns:
        A Keras model with two layers; `model.get_weights()` gives W and b of the encoder, then W and b of the decoder.

    Source: lecture 9, "auto-encoder".
    """
    last = {"binary": "sigmoid", "continuous": None}[inputs]
    return keras.Sequential([
        keras.Input(shape=(n_inputs,)),
        keras.layers.Dense(n_hidden, activation="sigmoid"),
        keras.layers.Dense(n_inputs, activation=last),
    ])


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    """Train an auto-encoder to reproduce x, and return what it has learned.

    Settings: Adam with learning rate 0.01, batches of 32; loss "binary_crossentropy" for binary inputs,
    "mean_squared_error" for continuous ones.

    Args:
        x: the data, shape (N, n_inputs).
        n_hidden: number of hidden units.
        inputs: "binary" or "continuous", as for build_autoencoder.
        epochs: how many times to go through x.
        seed: a non-negative integer; it decides the first weights and the order of the samples.

    Returns:
        (W, b, reconstruction), all after the training: the encoder's W, shape (n_inputs, n_hidden), and b,
        shape (n_hidden,), and the outputs of the auto-encoder for x, shape (N, n_inputs); three NumPy arrays.

    Source: lecture 9, "auto-encoder".
    """
    keras.utils.set_random_seed(seed)
    x = np.asarray(x, dtype=np.float32)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.layers[0].get_weights()  # after the training
    return W, b, np.array(model(x))


def pretrain(x, layer_sizes, epochs, seed):
    """Pre-train the hidden layers of a deep network one after the other.

        F <- x
        for each size in layer_sizes:
            train an auto-encoder with `size` hidden units on F, and keep its encoder (W, b)
            F <- sigmoid(F W + b)

    All decoders are those of "binary" inputs, since every F lies in [0, 1].

    Args:
        x: the data, shape (N, n_inputs), values in [0, 1].
        layer_sizes: the number of units of every hidden layer, input side first; input and output layer not counted.
        epochs: epochs for each auto-encoder.
        seed: a non-negative integer; give it to each train_autoencoder.

    Returns:
        (weights, F): a list of pairs (W, b), one for each hidden layer, input side first; and the codes of x
        in the last hidden layer, shape (N, layer_sizes[-1]), a NumPy array.

    Source: lecture 9, "pre-training".
    """
    F = np.asarray(x, dtype=np.float64)
    weights = []
    for size in layer_sizes:
        W, b, _ = train_autoencoder(F, size, "binary", epochs, seed)
        weights.append((W, b))
        F = 1 / (1 + np.exp(-(F @ W + b)))  # the codes are the data of the next round
    return weights, F


def build_classifier(weights, n_classes):
    """Build a deep classifier whose hidden layers start from given weights.

    Every pair (W, b) becomes one sigmoid layer; on top comes a softmax layer with n_classes units, which
    starts at random, as Keras makes it. All layers can be trained.

    Args:
        weights: a list of pairs (W, b), input side first, as pretrain returns it.
        n_classes: number of classes.

    Returns:
        A Keras model, (N, n_inputs) -> (N, n_classes), not yet trained.

    Source: lecture 9, "pre-training".
    """
    model = keras.Sequential()
    model.add(keras.Input(shape=(len(weights[0][0]),)))
    for W, b in weights:
        layer = keras.layers.Dense(len(b), activation="sigmoid")
        model.add(layer)
        layer.set_weights([W, b])
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


def fine_tune(model, x, y, epochs, seed):
    """Train the whole classifier, every layer of it, with the labels.

    Settings: plain gradient descent (SGD) with learning rate 0.1, batches of 32, loss "sparse_categorical_crossentropy".

    Args:
        model: a classifier as build_classifier makes it; it is changed.
        x: the data, shape (N, n_inputs).
        y: the class of each sample, integers from 0 to n_classes - 1, shape (N,).
        epochs: how many times to go through x.
        seed: a non-negative integer; it decides the order of the samples.

    Returns:
        Nothing (None): `model` itself has changed.

    Source: lecture 9, "pre-training", last line of the algorithm.
    """
    keras.utils.set_random_seed(seed)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=epochs, verbose=0)


def learn_codes(seed):
    """Solve exercise 9-1: an auto-encoder 8-3-8 finds a code of three values for each of eight numbers.

    The number n = 0, ..., 7 is the n-th row of np.eye(8) (counted from 0): 3 is 0, 0, 0, 1, 0, 0, 0, 0.

    Settings: np.tile(np.eye(8), (200, 1)) for input and target, so that one epoch has 200 batches of 8 in which every number
    occurs once; 5 epochs with batches of 8, shuffle=False; Adam with learning rate 0.1, loss "binary_crossentropy";
    compile with steps_per_execution=50, which changes no result but saves time.

    Args:
        seed: a non-negative integer; it decides the first weights.

    Returns:
        (codes, reconstruction): the hidden outputs of the eight numbers, after the sigmoid, shape (8, 3), and the
        outputs of the network, shape (8, 8); row n belongs to the number n. Two NumPy arrays.

    Source: lecture 9, exercise 9-1.
    """
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.1), loss="binary_crossentropy", steps_per_execution=50
    )
    numbers = np.eye(8)
    data = np.tile(numbers, (200, 1))
    model.fit(data, data, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.layers[0].get_weights()
    codes = 1 / (1 + np.exp(-(numbers @ W + b)))
    return codes, np.array(model(numbers))


if __name__ == "__main__":
    print(np.round(learn_codes(1)[0], 1))
