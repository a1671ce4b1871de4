# 課題4
import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    outputs = [np.asarray(x, dtype=np.float64)]
    for i in range(len(params)):
        W, b = params[i]
        h = outputs[i] @ W + b
        if i == len(params) - 1:
            outputs.append(softmax(h))
        elif activation == 'sigmoid':
            outputs.append(sigmoid(h))
        elif activation == 'tanh':
            outputs.append(np.tanh(h))
        else:
            outputs.append(np.maximum(h, 0))
    return outputs


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    grads = []
    for i in range(len(params) - 1, -1, -1):
        o = outputs[i]
        grads.insert(0, (o.T @ delta, delta.sum(axis=0)))
        if i == 0:
            continue
        delta = delta @ params[i][0].T
        if activation == 'sigmoid':
            delta = delta * o * (1 - o)
        elif activation == 'tanh':
            delta = delta * (1 - o * o)
        else:
            delta = delta * (o > 0)
    return grads


def numerical_gradient(f, w, step):
    # 微分の定義 (f(w+h) - f(w)) / h
    w = np.array(w, dtype=np.float64)
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        h = np.zeros_like(w)
        h[i] = step
        grad[i] = (f(w + h) - f(w)) / step
    return grad


def gradient_norms(x, y, params, activation):
    # 2乗の和
    return np.array([np.sum(dW ** 2) for dW, db in backward(x, y, params, activation)])
