"""Sum of squares by a dot product of the flattened gradient with itself."""

import numpy as np


def gradient_norms(x, y, params, activation):
    grads = backward(x, y, params, activation)  # noqa: F821 - the student's own, from further up in the file
    return np.array([np.dot(dW.ravel(), dW.ravel()) for dW, _ in grads])
