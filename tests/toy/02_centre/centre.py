"""Centring."""

import numpy as np


def centre(x):
    """Subtract the mean: f(x)_i = x_i - mean(x).

    Args:
        x: (n,) array-like of real numbers, n >= 1.

    Returns:
        (n,) float64 array.

    Source: the grader's own tests.
    """
    # BEGIN SOLUTION
    x = np.asarray(x, dtype=np.float64)
    return x - x.mean()
    # END SOLUTION
