"""What this topic gives you: handwritten digits, and the accuracy of a model.

Write `from support import TRAIN_X, TRAIN_Y, TEST_X, TEST_Y, accuracy` to use them.

* TRAIN_X, TRAIN_Y: 1,000 digits. Images (1000, 8, 8, 1) with values from 0 to 1, targets (1000, 10) with one 1 a row.
* TEST_X, TEST_Y: 397 digits written by other people, in the same form.

The other functions are for the tests, which find the accuracy themselves.
"""

import keras
import numpy as np
from sklearn.datasets import load_digits

TRAIN = 1000
TEST = 1400


def digits():
    """Return all digits in the order of the data set: images (1797, 8, 8, 1) from 0 to 1, targets (1797, 10)."""
    data = load_digits()
    # The pixels are whole numbers from 0 to 16; the new last axis is the one channel of a grey image.
    images = (data.images / 16.0)[..., np.newaxis]
    return images.astype(np.float32), np.eye(10, dtype=np.float32)[data.target]


def accuracy(model, x, y):
    """Return the share of samples whose most probable class is the right one; y has one 1 a row."""
    return float(np.mean(np.argmax(model(x, training=False), axis=-1) == np.argmax(y, axis=-1)))


def unseen_digits():
    """Return TEST_X and TEST_Y in whole numbers: pixels from 0 to 16 (397, 8, 8, 1), and classes from 0 to 9 (397,)."""
    return (16 * TEST_X).astype(np.uint8), TEST_Y.argmax(axis=1).astype(np.uint8)


def fix_random(seed):
    """Fix everything random that comes next, such as the initial weights of a model built after this call."""
    keras.utils.set_random_seed(seed)


_X, _Y = digits()
TRAIN_X, TRAIN_Y = _X[:TRAIN], _Y[:TRAIN]
TEST_X, TEST_Y = _X[TEST:], _Y[TEST:]
