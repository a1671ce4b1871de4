import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    A = np.asarray(x, dtype=np.float64)
    cache = [A]
    for l in range(len(params)):
        W, b = params[l]
        Z = np.dot(A, W) + b
        if l == len(params) - 1:
            A = softmax(Z)
        elif activation == "relu":
            A = np.maximum(0, Z)
        elif activation == "tanh":
            A = np.tanh(Z)
        else:
            A = sigmoid(Z)
        cache.append(A)
    return cache


def backward(x, y, params, activation):
    cache = forward(x, params, activation)
    Y = np.asarray(y, dtype=np.float64)
    m = Y.shape[0]  # number of samples
    dZ = cache[-1] - Y
    grads = []
    for l in reversed(range(len(params))):
        A_prev = cache[l]
        dW = np.dot(A_prev.T, dZ) / m
        db = np.sum(dZ, axis=0) / m
        grads.append((dW, db))
        if l > 0:
            dA = np.dot(dZ, params[l][0].T)
            if activation == "relu":
                dZ = dA * (A_prev > 0)
            elif activation == "tanh":
                dZ = dA * (1 - A_prev ** 2)
            else:
                dZ = dA * A_prev * (1 - A_prev)
    return grads[::-1]


def numerical_gradient(f, w, step):
    w = np.asarray(w, dtype=np.float64)
    grad = np.zeros(w.shape)
    for idx in np.ndindex(w.shape):
        plus = np.copy(w)
        plus[idx] += step
        minus = np.copy(w)
        minus[idx] -= step
        grad[idx] = (f(plus) - f(minus)) / (2 * step)
    return grad


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW) for dW, db in backward(x, y, params, activation)])
