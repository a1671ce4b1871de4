import numpy as np

EPS = 1e-5


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-h))


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return np.maximum(h, 0.0)


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    return np.apply_along_axis(_softmax_1d, axis, h)


def _softmax_1d(v):
    w = np.exp(v - v.max())
    return w / w.sum()


def sigmoid_grad(h):
    # I was not sure about the formula so I measure the slope
    h = np.asarray(h, dtype=np.float64)
    return (sigmoid(h + EPS) - sigmoid(h - EPS)) / (2 * EPS)


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    # measuring gives 0.5 at 0, the task wants 0
    return np.where(h == 0, 0.0, np.where(h > 0, 1.0, 0.0))


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    J = np.empty((h.size, h.size))
    for j in range(h.size):
        d = np.zeros(h.size)
        d[j] = EPS
        J[:, j] = (softmax(h + d) - softmax(h - d)) / (2 * EPS)
    return J
