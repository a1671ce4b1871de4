"""What this topic gives you: two activation functions that never overflow, the loss, two functions to differentiate.

Write `from support import sigmoid, softmax` to use them. They take arrays or lists and return new arrays.
"""

import numpy as np


# Not written the way topic 01 asks for, so that reading this file does not solve it.
def sigmoid(h):
    """Return 1 / (1 + exp(-h)), element by element (topic 01)."""
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(h, dtype=np.float64))


def softmax(h):
    """Return exp(h_i) / sum_j exp(h_j) along the last axis (topic 01)."""
    h = np.asarray(h, dtype=np.float64)
    return np.exp(h - np.logaddexp.reduce(h, axis=-1, keepdims=True))


def cross_entropy(y, o):
    """Return - sum y log o over all samples and all classes (topic 02)."""
    return -np.sum(np.asarray(y) * np.log(np.maximum(o, 1e-12)))


def cubic(w):
    """Return sum of w^3, plus the square of the sum of w; any shape. Slope: 3 w^2 + 2 sum(w)."""
    w = np.asarray(w, dtype=np.float64)
    return float(np.sum(w**3) + np.sum(w) ** 2)


def network_loss(w):
    """Return the cross-entropy of a small, fixed network as a function of its first weight matrix w, shape (4, 3)."""
    hidden = sigmoid(_X @ np.asarray(w, dtype=np.float64) + _FIRST_BIAS)
    return float(cross_entropy(_Y, softmax(hidden @ _OUTPUT_WEIGHTS)))


_X = np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.5, -1.0, 2.0], [-1.0, 1.0, 2.0, -0.5]])
_Y = np.array([[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]])
_FIRST_BIAS = np.array([0.2, -0.4, 0.1])
_OUTPUT_WEIGHTS = np.array([[2.0, -1.0], [-1.5, 2.5], [3.0, 1.0]])
