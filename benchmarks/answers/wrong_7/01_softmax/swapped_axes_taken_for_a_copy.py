import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    if axis in (-1, h.ndim - 1):
        work = h.copy()
    else:
        work = np.swapaxes(h, axis, -1)  # クラスを最後の軸へ(新しい配列になる)
    work -= work.max(axis=-1, keepdims=True)
    e = np.exp(work)
    e /= e.sum(axis=-1, keepdims=True)
    if axis in (-1, h.ndim - 1):
        return e
    return np.ascontiguousarray(np.swapaxes(e, axis, -1))
