import numpy as np

LIMIT = 500.0  # exp(709) is the largest that fits


def softmax(h, axis=-1):
    z = np.asarray(h, dtype=np.float64)
    # keep the exponents in the range where exp works
    z = np.where(z > LIMIT, LIMIT, z)
    z = np.where(z < -LIMIT, -LIMIT, z)
    numerator = np.exp(z)
    denominator = np.sum(numerator, axis=axis, keepdims=True)
    return numerator / denominator
