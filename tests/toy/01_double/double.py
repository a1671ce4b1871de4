"""Doubles, lengths and running totals."""

import numpy as np


def double(x):
    """Double every element: f(x) = 2 x.

    Args:
        x: any shape, array-like of real numbers; it is not changed.

    Returns:
        float64 array of the same shape.

    Source: the grader's own tests.
    """
    # BEGIN SOLUTION
    return 2.0 * np.asarray(x, dtype=np.float64)
    # END SOLUTION


def norm(x):
    """Return the Euclidean length of a vector: sqrt(sum x_i^2).

    Args:
        x: (n,) array-like of real numbers, n >= 1.

    Returns:
        A float.

    Source: the grader's own tests.
    """
    # BEGIN SOLUTION
    x = np.asarray(x, dtype=np.float64)
    return np.sqrt(np.sum(x * x))
    # END SOLUTION


def unit(x):
    """Return the vector of length 1 in the direction of x: x / norm(x).

    Args:
        x: (n,) array-like of real numbers, not all 0.

    Returns:
        (n,) float64 array.

    Source: the grader's own tests.
    """
    # BEGIN SOLUTION
    return np.asarray(x, dtype=np.float64) / norm(x)
    # END SOLUTION


def running_total(x):
    """Sum along the last axis up to and including each element.

    Args:
        x: any shape of at least one dimension, array-like of real numbers.

    Returns:
        float64 array of the same shape.

    Source: the grader's own tests.
    """
    # BEGIN SOLUTION
    return np.cumsum(np.asarray(x, dtype=np.float64), axis=-1)
    # END SOLUTION
