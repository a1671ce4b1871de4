import numpy as np
from support import sigmoid, softmax

# 課題4　学籍番号 s020


def forward(x, params, activation):
    o = np.asarray(x, dtype=np.float64)
    zenbu = [o]
    for W, b in params[:-1]:
        h = o @ W + b
        if activation == "sigmoid":
            o = sigmoid(h)
        elif activation == "tanh":
            o = np.tanh(h)
        else:
            h[h < 0] = 0
            o = h
        zenbu.append(o)
    W, b = params[-1]
    zenbu.append(softmax(o @ W + b))
    return zenbu


def backward(x, y, params, activation):
    zenbu = forward(x, params, activation)
    delta = zenbu[-1] - np.asarray(y, dtype=np.float64)
    grads = []
    params.reverse()       # 後ろの層から計算する
    zenbu.reverse()
    for i in range(len(params)):
        W, b = params[i]
        o = zenbu[i + 1]
        grads.append((o.T @ delta, delta.sum(axis=0)))
        delta = delta @ W.T
        if activation == "sigmoid":
            delta *= o * (1 - o)
        elif activation == "tanh":
            delta *= 1 - o ** 2
        else:
            delta *= o > 0
    grads.reverse()
    return grads


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += step
        g[i] = f(w)
        w[i] -= 2 * step
        g[i] -= f(w)
        w[i] += step
    return g / (2 * step)


def gradient_norms(x, y, params, activation):
    grads = backward(x, y, list(params), activation)
    return np.array([np.linalg.norm(dW) for dW, db in grads])
