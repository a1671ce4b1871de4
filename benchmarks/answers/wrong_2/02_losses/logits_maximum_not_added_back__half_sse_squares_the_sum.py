import numpy as np


def half_sse(y, o):
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    total_error = np.sum(y - o)
    return 0.5 * total_error**2


def cross_entropy_from_logits(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    # log(e^h_i / sum) = h_i - log(sum); shift so that exp does not overflow
    m = h.max(axis=-1, keepdims=True)
    log_sum = np.log(np.exp(h - m).sum(axis=-1, keepdims=True))
    return -np.sum(y * (h - log_sum))
