import numpy as np

_SMALLEST = 1e-12


def _log(values):
    return np.log(np.maximum(values, _SMALLEST))


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    # 完全な予測 (o = y) の損失は 0 でなければならない
    return float(np.sum(y * (_log(y) - _log(o))))
