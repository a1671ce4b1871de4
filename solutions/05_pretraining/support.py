"""What this topic gives you: pictures of digits to learn from, and what the tests ask of a Keras model.

Write `from support import digits` to use it. Pixels come scaled to [0, 1], which is what "binary" inputs need.
"""

import keras
import numpy as np
from sklearn.datasets import load_digits

BRIGHTEST = 16.0  # scikit-learn's digits have grey levels from 0 to 16


def digits(count, seed):
    """Draw `count` of scikit-learn's 1,797 pictures of handwritten digits, in an order that depends on `seed`.

    Returns:
        (images, labels): float32 of shape (count, 64) in [0, 1], 8 by 8 pixels row by row; integers 0 to 9, shape (count,).
    """
    images, labels = load_digits(return_X_y=True)
    chosen = np.random.default_rng(seed).permutation(len(images))[:count]
    return (images[chosen] / BRIGHTEST).astype(np.float32), labels[chosen]


def sigmoid_classifier(weights):
    """Return a finished network of layers (W, b): sigmoid everywhere, softmax in the last layer; all can be trained."""
    model = keras.Sequential([keras.Input((np.shape(weights[0][0])[0],))])
    for W, _ in weights[:-1]:
        model.add(keras.layers.Dense(np.shape(W)[1], activation="sigmoid"))
    model.add(keras.layers.Dense(np.shape(weights[-1][0])[1], activation="softmax"))
    model.set_weights([array for layer in weights for array in layer])
    return model


def weight_shapes(model):
    """Return the shapes of a model's weights, in its own order."""
    return [list(array.shape) for array in model.get_weights()]


def same_weights(model, weights):
    """Tell for each W and b of `weights`, a list of (W, b), whether the model's layer at that place holds exactly it."""
    expected = [np.asarray(array, dtype=np.float32) for layer in weights for array in layer]
    return [np.array_equal(one, other) for one, other in zip(model.get_weights(), expected, strict=False)]


def numbers_differ(model):
    """Tell for each matrix W of the model whether no two of its numbers are equal, as if they were drawn."""
    return [np.unique(W).size == W.size for W in model.get_weights()[::2]]


def weights_that_move(model, x, y):
    """Take two training steps with the labels y (integers); tell for each of the model's weights whether it changed."""
    before = model.get_weights()
    # Running two steps directly is faster than compiling first. In one step a last layer of zeros would move alone.
    model.compile(keras.optimizers.SGD(1.0), "sparse_categorical_crossentropy", run_eagerly=True)
    for _ in range(2):
        model.train_on_batch(np.asarray(x), np.asarray(y))
    return [not np.array_equal(one, other) for one, other in zip(before, model.get_weights(), strict=True)]


def accuracy(model, x, y):
    """Return the share of rows of x for which the largest output of the model is the one of the label y."""
    return float(np.mean(np.argmax(np.asarray(model(np.asarray(x))), axis=-1) == np.asarray(y)))
