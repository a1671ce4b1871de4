"""What this topic gives you: pictures of digits to learn from, and what the tests do with a Keras model.

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


def same_weights(model, weights):
    """Tell for each W and b of `weights`, a list of (W, b), whether the model's layer at that place holds exactly it.

    This names a mistake. What decides is computed by the tests, from the weights themselves.
    """
    expected = [np.asarray(array, dtype=np.float32) for layer in weights for array in layer]
    return [np.array_equal(one, other) for one, other in zip(model.get_weights(), expected, strict=False)]


def descend(model, x, y, steps):
    """Compile a model, and take steps of gradient descent with learning rate 1 on one batch; the labels y are integers."""
    # Running a few steps directly is faster than translating them first.
    model.compile(keras.optimizers.SGD(1.0), "sparse_categorical_crossentropy", run_eagerly=True)
    for _ in range(steps):
        model.train_on_batch(np.asarray(x), np.asarray(y))


def accuracy(model, x, y):
    """Return the share of rows of x for which the largest output of the model is the one of the label y; for the picture."""
    return float(np.mean(np.argmax(np.asarray(model(np.asarray(x))), axis=-1) == np.asarray(y)))
