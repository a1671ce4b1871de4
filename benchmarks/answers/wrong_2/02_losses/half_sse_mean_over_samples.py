import numpy as np


def half_sse(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    n_samples = y.shape[0]
    error = o - y
    return 0.5 * np.sum(error * error) / n_samples


def half_sse_grad(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    n_samples = y.shape[0]
    return (o - y) / n_samples
