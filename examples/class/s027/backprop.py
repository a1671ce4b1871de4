# s027
import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    outputs = [np.asarray(x, dtype=np.float64)]
    while len(outputs) <= len(params):
        W, b = params[len(outputs) - 1]
        h = outputs[-1].dot(W) + b
        if len(outputs) == len(params):
            outputs.append(softmax(h))
        elif activation == "sigmoid":
            outputs.append(sigmoid(h))
        elif activation == "tanh":
            outputs.append(np.tanh(h))
        elif activation == "relu":
            outputs.append(np.maximum(0, h))
    return outputs


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    delta = outputs.pop() - np.asarray(y, dtype=np.float64)
    grads = []
    while outputs:
        o = outputs.pop()
        grads.insert(0, (o.T.dot(delta), delta.sum(axis=0)))
        W, b = params[len(outputs)]
        delta = delta.dot(W.T)
        if activation == "sigmoid":
            delta = delta * o * (1 - o)
        elif activation == "tanh":
            delta = delta * (1 - o ** 2)
        elif activation == "relu":
            delta = delta * (o > 0)
    return grads


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    h = 1e-5    # good value from the handout
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        f1 = f(w)
        w[i] = old - h
        f2 = f(w)
        w[i] = old
        g[i] = (f1 - f2) / (2 * h)
    return g


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW) for dW, db in backward(x, y, params, activation)])
