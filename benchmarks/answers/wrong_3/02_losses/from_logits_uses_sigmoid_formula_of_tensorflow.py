import numpy as np


def cross_entropy_from_logits(y, h):
    z = np.asarray(y, dtype=np.float64)
    x = np.asarray(h, dtype=np.float64)
    # the stable form in the TensorFlow documentation: max(x, 0) - x * z + log(1 + exp(-abs(x)))
    per_class = np.maximum(x, 0.0) - x * z + np.log1p(np.exp(-np.abs(x)))
    return per_class.sum()
