"""Auto-encoders, and the pre-training of a deep network, in Keras.

Rules for all functions here:
    * One sample is one row. x is a float array of shape (N, n_inputs); "binary" inputs lie in [0, 1].
    * Weights are pairs (W, b) of NumPy arrays: W has shape (inputs, units), b has shape (units,), and a layer
      computes f(x W + b). Every layer here has a bias.
    * `seed` makes a run repeatable: call keras.utils.set_random_seed(seed) before anything random happens, that is,
      before you build the model that will be trained; in fine_tune, whose model comes ready-built, first of all.
      The same seed gives the same answer.
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
        A Keras model that is ready to use: `model.get_weights()` gives four arrays, W and b of the encoder, then those of the
        decoder.

    Source: lecture 9, "auto-encoder".
    """
    raise NotImplementedError("build_autoencoder: not written yet")


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
    raise NotImplementedError("train_autoencoder: not written yet")


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
    raise NotImplementedError("pretrain: not written yet")


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
    raise NotImplementedError("build_classifier: not written yet")


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
        Nothing (None): `model` itself has changed. What you return is ignored.

    Source: lecture 9, "pre-training", last line of the algorithm.
    """
    raise NotImplementedError("fine_tune: not written yet")


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
    raise NotImplementedError("learn_codes: not written yet")
