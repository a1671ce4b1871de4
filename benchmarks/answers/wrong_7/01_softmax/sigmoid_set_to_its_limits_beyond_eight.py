import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    # so far out the curve is flat: no need to call exp at all, and nothing can overflow
    inner = np.clip(h, -8.0, 8.0)
    out = 1.0 / (1.0 + np.exp(-inner))
    out = np.where(h > 8.0, 1.0, out)
    return np.where(h < -8.0, 0.0, out)
