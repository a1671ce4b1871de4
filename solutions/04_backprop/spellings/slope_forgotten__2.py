"""All errors first, none with a slope, then the gradients."""

import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)  # noqa: F821 - the student's own, from further up in the file
    errors = [acts[-1] - np.array(y, dtype=float)]
    for W, _ in params[:0:-1]:
        errors.insert(0, np.dot(errors[0], W.T))
    return [(np.dot(a.T, e), np.sum(e, axis=0)) for a, e in zip(acts, errors, strict=False)]
