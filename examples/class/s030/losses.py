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
    raise NotImplementedError("half_sse: not written yet")


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
    raise NotImplementedError("half_sse_grad: not written yet")


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
        One number >= 0, the sum over all samples and all classes; always finite.

    Source: lecture 9, "loss functions", cross-entropy; the 1e-12 is a convention, see the handout.
    """
    raise NotImplementedError("cross_entropy: not written yet")


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
    raise NotImplementedError("cross_entropy_from_logits: not written yet")


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
    raise NotImplementedError("softmax_cross_entropy_grad: not written yet")
