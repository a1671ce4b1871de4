# 機械学習 第9回 課題4
import numpy as np
from support import sigmoid, softmax


def kasseika(h, activation):
    if activation == "sigmoid":
        return sigmoid(h)
    if activation == "tanh":
        return np.tanh(h)
    return np.maximum(h, 0)


def forward(x, params, activation):
    o = np.array(x, dtype=float)
    shutsuryoku = [o]
    L = len(params)
    for l in range(L):
        W, b = params[l]
        h = o @ W + b
        if l == L - 1:
            o = softmax(h)    # 最後の層だけソフトマックス
        else:
            o = kasseika(h, activation)
        shutsuryoku.append(o)
    return shutsuryoku


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    L = len(params)
    kobai = [None] * L
    delta = o[L] - np.array(y, dtype=float)
    for l in range(L - 1, -1, -1):
        kobai[l] = (o[l].T @ delta, delta.sum(axis=0))
        # 1つ前の層に誤差を伝える
        delta = delta @ params[l][0].T
    return kobai


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        moto = w[i]
        w[i] = moto + step
        ue = f(w)
        w[i] = moto - step
        shita = f(w)
        w[i] = moto    # 元に戻す
        g[i] = (ue - shita) / (2 * step)
    return g


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW) for dW, db in backward(x, y, params, activation)])


# print(backward([[1, 2]], [[1, 0]], [(np.ones((2, 2)), np.zeros(2))], "sigmoid"))
