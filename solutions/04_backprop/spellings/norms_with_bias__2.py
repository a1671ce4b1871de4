"""Weights and biases in one long vector."""

import numpy as np


def gradient_norms(x, y, params, activation):
    grads = backward(x, y, params, activation)  # noqa: F821 - the student's own, from further up in the file
    return np.array([np.linalg.norm(np.concatenate([dW.ravel(), db])) for dW, db in grads])
