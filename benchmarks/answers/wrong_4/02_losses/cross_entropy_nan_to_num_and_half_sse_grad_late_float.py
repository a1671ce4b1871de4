import numpy as np


def cross_entropy(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    with np.errstate(all="ignore"):
        terms = y * np.log(o)
    # 0 * log 0 is nan, it should be 0
    terms = np.nan_to_num(terms)
    return -np.sum(terms)


def half_sse_grad(y, o):
    diff = np.array(o) - np.array(y)
    return diff.astype(np.float64)
