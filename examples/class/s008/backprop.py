import numpy as np
from support import sigmoid, softmax


def activate(h, activation):
    if activation == "sigmoid":
        return sigmoid(h)
    if activation == "tanh":
        return np.tanh(h)
    return np.clip(h, 0, None)


def activate_grad(o, activation):
    if activation == "sigmoid":
        return o * (1 - o)
    if activation == "tanh":
        return 1 - np.square(o)
    return np.asarray(o > 0, dtype=float)


def forward(x, params, activation):
    """all outputs, x first"""
    outputs = [np.asarray(x, dtype=float)]
    for W, b in params[:-1]:
        outputs.append(activate(np.dot(outputs[-1], W) + b, activation))
    W, b = params[-1]
    outputs.append(softmax(np.dot(outputs[-1], W) + b))
    return outputs


def backward(x, y, params, activation):
    """gradients of the loss (mean over the batch)"""
    outputs = forward(x, params, activation)
    batch_size = len(outputs[0])
    delta = (outputs[-1] - np.asarray(y, dtype=float)) / batch_size
    grads = []
    for l in reversed(range(len(params))):
        dW = np.dot(outputs[l].T, delta)
        db = np.sum(delta, axis=0)
        grads.insert(0, (dW, db))
        if l:
            delta = np.dot(delta, params[l][0].T) * activate_grad(outputs[l], activation)
    return grads


def numerical_gradient(f, w, step):
    """central difference"""
    w = np.array(w, dtype=float)
    grad = np.zeros_like(w)
    for idx in np.ndindex(w.shape):
        value = w[idx]
        w[idx] = value + step
        plus = f(w)
        w[idx] = value - step
        minus = f(w)
        w[idx] = value
        grad[idx] = (plus - minus) / (2 * step)
    return grad


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW) for dW, db in backward(x, y, params, activation)])
