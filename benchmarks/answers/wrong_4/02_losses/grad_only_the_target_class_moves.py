import numpy as np


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - np.max(h, axis=-1, keepdims=True))
    p = e / np.sum(e, axis=-1, keepdims=True)
    # E = -sum y log p, d(log p_i)/dh_i = 1 - p_i; classes with y = 0 do not appear in the loss
    return -y * (1.0 - p)
