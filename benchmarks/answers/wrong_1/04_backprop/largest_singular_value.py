"""The student takes the norm of a matrix to be its largest singular value."""

import numpy as np


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, _ in backward(x, y, params, activation):
        singular_values = np.linalg.svd(dW, compute_uv=False)
        norms.append(singular_values.max())
    return np.array(norms)
