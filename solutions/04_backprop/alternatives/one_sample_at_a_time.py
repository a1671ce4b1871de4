"""Plain loops: every sample by itself, np.outer for its share of dW, and += to add the shares up."""

import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    samples = [_outputs_of_one(np.array(sample, dtype=float), params, activation) for sample in x]
    return [np.array(layer) for layer in zip(*samples, strict=True)]


def backward(x, y, params, activation):
    gradients = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    for sample, target in zip(x, y, strict=True):
        outputs = _outputs_of_one(np.array(sample, dtype=float), params, activation)
        error = [o - t for o, t in zip(outputs[-1], target, strict=True)]
        for l in range(len(params) - 1, -1, -1):
            dW, db = gradients[l]
            dW += np.outer(outputs[l], error)
            db += error
            W = params[l][0]
            error = [
                _slope(activation, outputs[l][k]) * sum(W[k, j] * error[j] for j in range(W.shape[1]))
                for k in range(W.shape[0])
            ]
    return gradients


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=float)
    shape, flat = w.shape, w.ravel()
    slopes = []
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + step
        upper = f(flat.reshape(shape))
        flat[k] = old - step
        lower = f(flat.reshape(shape))
        flat[k] = old
        slopes.append((upper - lower) / (2 * step))
    return np.array(slopes).reshape(shape)


def gradient_norms(x, y, params, activation):
    return np.array([sum(value**2 for value in dW.flat) ** 0.5 for dW, _ in backward(x, y, params, activation)])


def _outputs_of_one(o, params, activation):
    outputs = [o]
    for l, (W, b) in enumerate(params):
        h = b + sum(o[k] * W[k] for k in range(len(o)))
        o = softmax(h) if l == len(params) - 1 else _activate(activation, h)
        outputs.append(o)
    return outputs


def _activate(activation, h):
    if activation == "relu":
        return np.array([value if value > 0 else 0.0 for value in h])
    return sigmoid(h) if activation == "sigmoid" else np.tanh(h)


def _slope(activation, o):
    if activation == "relu":
        return 1.0 if o > 0 else 0.0
    return o * (1 - o) if activation == "sigmoid" else 1 - o * o
