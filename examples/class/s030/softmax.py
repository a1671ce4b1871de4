"""Activation functions of a neural network, and their derivatives, in NumPy.

Rules for all functions here:
    * h holds weighted sums. It may be a NumPy array or a list, of floats or of integers, all finite.
    * Compute in float64 and return a new float64 array of the same shape (the Jacobian: (c, c)).
      For a plain number, a number or a 0-d array is fine.
    * Never change the argument; keep nothing between calls.
    * Answers are finite for every |h| <= 1e4.
"""

import numpy as np


def sigmoid(h):
    """Squash every element into the range 0 to 1: f(h) = 1 / (1 + exp(-h)).

    Args:
        h: weighted sums, any shape (also a plain number), real numbers with |h| <= 1e4.

    Returns:
        float64 array of the same shape, values in [0, 1]; finite everywhere, 0.5 at h = 0.

    Source: lecture 9, "activation functions".
    """
    raise NotImplementedError("sigmoid: not written yet")


def relu(h):
    """Rectify every element: f(h) = max(h, 0).

    Args:
        h: weighted sums, any shape (also a plain number), real numbers.

    Returns:
        float64 array of the same shape, also when h holds integers.

    Source: lecture 9, "activation functions".
    """
    raise NotImplementedError("relu: not written yet")


def softmax(h, axis=-1):
    """Turn the weighted sums of one sample into probabilities: f(h_i) = exp(h_i) / sum_j exp(h_j).

    The sum runs over the classes of ONE sample, that is along `axis`. All other axes only count
    samples: each is computed by itself, as if it were alone.

    Args:
        h: weighted sums, at least one dimension, real numbers with |h| <= 1e4.
            Usually (N, c): one row per sample, one column per class.
        axis: the axis that holds the classes, from -ndim to ndim - 1; the last one by default.

    Returns:
        float64 array of the same shape, values in [0, 1], summing to 1 along `axis`; finite everywhere.

    Source: lecture 9, "softmax".
    """
    raise NotImplementedError("softmax: not written yet")


def sigmoid_grad(h):
    """Slope of the sigmoid at the weighted sum h: f'(h) = f(h) (1 - f(h)).

    The argument is h, BEFORE the sigmoid, not the unit's output.

    Args:
        h: weighted sums, any shape (also a plain number), real numbers with |h| <= 1e4.

    Returns:
        float64 array of the same shape, values in [0, 0.25]; finite everywhere, 0.25 at h = 0.

    Source: lecture 9, "activation functions" and "backpropagation".
    """
    raise NotImplementedError("sigmoid_grad: not written yet")


def relu_grad(h):
    """Slope of the rectifier at the weighted sum h: 1 where h > 0, otherwise 0.

    At h = 0 exactly the slope is not defined; here it is 0, as in Keras.

    Args:
        h: weighted sums, any shape (also a plain number), real numbers.

    Returns:
        float64 array of the same shape, every value 0.0 or 1.0.

    Source: lecture 9, "activation functions"; the value at 0 is a convention, see the handout.
    """
    raise NotImplementedError("relu_grad: not written yet")


def softmax_jacobian(h):
    """All slopes of softmax for one sample: J[i, j] = df_i / dh_j = f_i ((1 if i = j else 0) - f_j).

    Raising one h_j changes every probability, so the derivative is a matrix, not a vector.

    Args:
        h: weighted sums of one sample, shape (c,), real numbers with |h| <= 1e4. NOT probabilities.

    Returns:
        float64 array of shape (c, c): row i is the probability that changes, column j the h that is moved.

    Source: lecture 9, "softmax" and "backpropagation".
    """
    raise NotImplementedError("softmax_jacobian: not written yet")
