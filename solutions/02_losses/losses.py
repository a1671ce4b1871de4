"""The two loss functions of the lecture and their gradients, in NumPy.

Rules for all functions here:
    * The target y comes first. y and the second argument have the same shape, at least one dimension.
    * Arguments may be NumPy arrays or lists, of floats or of integers of any type, all finite.
    * A loss is ONE number: the sum over everything, all samples and all classes. Nothing is averaged.
      It may be a float, a NumPy number or a 0-d array.
    * A gradient is a new float64 array of the same shape as the arguments.
    * Compute in float64, never change an argument, keep nothing between calls.
"""

import numpy as np

EPSILON = 1e-12  # the smallest output that goes into a logarithm; yours to use


def half_sse(y, o):
    """Half the sum of squared errors: E = 1/2 sum (y - o)^2.

    Args:
        y: targets, any shape, usually (N, c): one row per sample.
        o: outputs of the network, same shape as y, any real numbers.

    Returns:
        One number >= 0, the sum over all samples and all classes; 0 only for a perfect prediction.

    Source: lecture 9, "loss functions", sum of squared errors.
    """
    # BEGIN SOLUTION
    # float64 before the subtraction: unsigned integers have no negative numbers, 10 - 200 would be 66.
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    # Each error is squared before anything is added up, so errors of opposite sign cannot cancel.
    return 0.5 * np.sum(error**2)
    # END SOLUTION


def half_sse_grad(y, o):
    """Gradient of half_sse with respect to the OUTPUTS: how E changes when one o is moved.

    There is one slope per output: dE/do. What lies before o (activation function, weights) is not part of it.

    Args:
        y: targets, any shape.
        o: outputs of the network, same shape as y, any real numbers.

    Returns:
        float64 array of the same shape, also for integers. An entry is positive where raising o raises E.

    Source: lecture 9, "loss functions" and "backpropagation".
    """
    # BEGIN SOLUTION
    # The 2 of the square meets the 1/2 and disappears; the inner derivative of y - o is -1, hence o - y.
    # Every o stands in one term of the sum only, so there is nothing to add up and nothing to divide by.
    return np.asarray(o, dtype=np.float64) - np.asarray(y, dtype=np.float64)
    # END SOLUTION


def cross_entropy(y, o):
    """Cross-entropy of probabilities: E = - sum y log o, natural logarithm.

    Every o below 1e-12 is replaced by 1e-12 before the logarithm. So a term with y = 0 is 0 even where
    o = 0, and a class that was right (y = 1) but got o = 0 costs -log 1e-12 = 27.63, not infinity.

    Args:
        y: targets, any shape, usually (N, c); each row >= 0 and summing to 1. One-hot (0, 1, 0) or
            soft (0.2, 0.5, 0.3).
        o: outputs, same shape as y, values in [0, 1]. They are taken as they are, also where a row
            does not sum to 1.

    Returns:
        One number >= 0, the sum over all samples and all classes; always finite. (Adding 1e-12 to every o instead
        is accepted, too; a perfect prediction then costs about -1e-12 a sample.)

    Source: lecture 9, "loss functions", cross-entropy; the 1e-12 is a convention, see the handout.
    """
    # BEGIN SOLUTION
    y = np.asarray(y, dtype=np.float64)
    # 0 * log 0 is 0 * (-inf) = nan in NumPy; with a lower limit the logarithm is finite and 0 times it is 0.
    # np.maximum builds a new array, so the caller's o keeps its zeros.
    o = np.maximum(np.asarray(o, dtype=np.float64), EPSILON)
    # Multiplying by y instead of picking one class keeps every part of a soft target. The minus stands
    # inside, so that a perfect prediction costs 0.0 and not -0.0.
    return np.sum(y * -np.log(o))
    # END SOLUTION


# BEGIN SOLUTION
def _log_softmax(h):
    """Logarithm of softmax over the last axis, without ever taking the logarithm of softmax."""
    h = np.asarray(h, dtype=np.float64)
    # With the largest h of each sample moved to 0 no exp overflows and their sum is at least 1.
    h = h - h.max(axis=-1, keepdims=True)
    # log(exp(h) / sum) = h - log(sum): a probability too small for a float still has a logarithm.
    return h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))


# END SOLUTION
def cross_entropy_from_logits(y, h):
    """Cross-entropy when the softmax is still to come: E = - sum y log softmax(h).

    softmax runs over the LAST axis, for each sample by itself. The result is exact: there is no limit
    of 1e-12 here. A sample whose right class lies 800 below the largest h costs 800.

    Args:
        y: targets, any shape, the classes on the last axis: (c,), (N, c), (N, T, c), ...
            Each row >= 0 and summing to 1, one-hot or soft.
        h: weighted sums ("logits"), same shape as y, real numbers with |h| <= 1e4. NOT probabilities.

    Returns:
        One number >= 0, the sum over all samples and all classes; always finite.

    Source: lecture 9, "softmax" and "loss functions", cross-entropy.
    """
    # BEGIN SOLUTION
    # y picks the logarithms that count, exactly as in cross_entropy.
    return -np.sum(np.asarray(y, dtype=np.float64) * _log_softmax(h))
    # END SOLUTION


def softmax_cross_entropy_grad(y, h):
    """Gradient of cross_entropy_from_logits with respect to the WEIGHTED SUMS h.

    Softmax and cross-entropy together have a very short gradient; finding it is the task. The handout
    says where to start.

    Args:
        y: targets, any shape, the classes on the last axis; each row >= 0 and summing to 1.
        h: weighted sums, same shape as y, real numbers with |h| <= 1e4. NOT probabilities.

    Returns:
        float64 array of the same shape, values in [-1, 1]; always finite. Each row sums to 0.

    Source: lecture 9, "backpropagation", the output layer.
    """
    # BEGIN SOLUTION
    # -sum y log softmax(h) = sum_n log(sum_j exp h_nj) - sum y h when each row of y sums to 1. The slope
    # of the first part is softmax(h), that of the second y. The exp of a log-softmax never exceeds 1.
    return np.exp(_log_softmax(h)) - np.asarray(y, dtype=np.float64)
    # END SOLUTION
