import numpy as np
from support import sigmoid, softmax


def f(h, activation):
    if activation == "sigmoid":
        return sigmoid(h)
    if activation == "tanh":
        return np.tanh(h)
    if activation == "relu":
        return np.maximum(h, 0)
    raise ValueError("unknown activation " + activation)


def forward(x, params, activation):
    o = np.asarray(x, dtype=float)
    outs = [o]
    for W, b in params[:-1]:
        o = f(o @ W + b, activation)
        outs.append(o)
    W, b = params[-1]
    outs.append(softmax(o @ W + b))
    return outs


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    # error of the output layer, then of all others
    errors = [outs[-1] - np.asarray(y, dtype=float)]
    for W, b in reversed(params[1:]):
        errors.insert(0, errors[0] @ W.T)
    return [(o.T @ e, np.sum(e, axis=0)) for o, e in zip(outs, errors)]


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=float)
    f0 = f(w)
    grad = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w2 = w.copy()
        w2[i] += step
        grad[i] = (f(w2) - f0) / step
    return grad


def gradient_norms(x, y, params, activation):
    grads = backward(x, y, params, activation)
    return np.array([np.linalg.norm(dW) for dW, db in grads])
