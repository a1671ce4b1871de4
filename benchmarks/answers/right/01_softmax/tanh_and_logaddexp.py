import numpy as np


def _f64(h):
    return np.asarray(h, dtype=np.float64)


def log_softmax(h, axis):
    """log of softmax: h minus the logarithm of the sum of exponentials, which NumPy adds up without overflow."""
    return h - np.logaddexp.reduce(h, axis=axis, keepdims=True)


def sigmoid(h):
    # The sigmoid is a tanh, half as wide, half as high and lifted by 1/2.
    return 0.5 + 0.5 * np.tanh(0.5 * _f64(h))


def relu(h):
    x = _f64(h)
    return 0.5 * x + 0.5 * np.abs(x)


def softmax(h, axis=-1):
    return np.exp(log_softmax(_f64(h), axis))


def sigmoid_grad(h):
    with np.errstate(over="ignore"):
        return 0.25 / np.square(np.cosh(0.5 * _f64(h)))


def relu_grad(h):
    return np.heaviside(_f64(h), 0.0)


def softmax_jacobian(h):
    log_p = log_softmax(_f64(h), -1)
    p = np.exp(log_p)
    # p_i p_j = exp(log p_i + log p_j), and the delta is an identity matrix
    return np.einsum("i,ij->ij", p, np.eye(p.size)) - np.exp(np.add.outer(log_p, log_p))
