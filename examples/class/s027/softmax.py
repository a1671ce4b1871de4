# s027
import numpy as np


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    return 1 / (1 + np.exp(-h))


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    return np.maximum(0, h)


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=axis, keepdims=True)
    return np.exp(h) / np.exp(h).sum(axis=axis, keepdims=True)


def sigmoid_grad(h):
    y = sigmoid(h)
    return y * (1 - y)


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    return (h > 0) + 0.0


def softmax_jacobian(h):
    y = softmax(h)
    return np.diag(y) - np.outer(y, y)


# keep checking until it is right
tries = 0
while abs(softmax([1, 2, 3]).sum() - 1) > 1e-9:
    tries += 1
print("ok after", tries, "tries")
