import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)

    if h.shape[axis] == 1:
        # クラスが 1 つだけのときは softmax の代わりに sigmoid が必要
        e = np.exp(-np.abs(h))
        return np.where(h >= 0, 1.0 / (1.0 + e), e / (1.0 + e))

    top = np.max(h, axis=axis, keepdims=True)
    weights = np.exp(h - top)
    return weights / np.sum(weights, axis=axis, keepdims=True)
