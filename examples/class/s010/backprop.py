# 誤差逆伝播法

import numpy as np
from support import sigmoid, softmax


def kansuu(h, activation):
    """活性化関数"""
    if activation == "sigmoid":
        return sigmoid(h)
    elif activation == "tanh":
        return np.tanh(h)
    else:
        return np.where(h > 0, h, 0.0)


def bibun(o, activation):
    """活性化関数の微分。出力oから計算する"""
    if activation == "sigmoid":
        return o * (1 - o)
    elif activation == "tanh":
        return 1 - o ** 2
    else:
        return np.where(o > 0, 1.0, 0.0)


def forward(x, params, activation):
    """順伝播。入力から順に、すべての層の出力を返す"""
    o = np.array(x, dtype=np.float64)
    kekka = [o]
    for i, (W, b) in enumerate(params):
        h = np.dot(o, W) + b
        o = softmax(h) if i + 1 == len(params) else kansuu(h, activation)
        kekka.append(o)
    return kekka


def backward(x, y, params, activation):
    """逆伝播。出力側から順に誤差を求める"""
    kekka = forward(x, params, activation)
    gosa = kekka[-1] - np.array(y, dtype=np.float64)
    koubai = []
    for i in reversed(range(len(params))):
        dW = np.dot(kekka[i].T, gosa)
        db = np.sum(gosa, axis=0)
        koubai.append((dW, db))
        if i > 0:
            gosa = np.dot(gosa, params[i][0].T) * bibun(kekka[i], activation)
    koubai.reverse()
    return koubai


def numerical_gradient(f, w, step):
    """数値微分（中心差分）"""
    w = np.array(w, dtype=np.float64)
    katamuki = np.zeros_like(w)
    for basho in np.ndindex(w.shape):
        migi = w.copy()
        hidari = w.copy()
        migi[basho] += step
        hidari[basho] -= step
        katamuki[basho] = (f(migi) - f(hidari)) / (2 * step)
    return katamuki


def gradient_norms(x, y, params, activation):
    """各層の勾配の大きさ"""
    return np.array([np.sqrt(np.sum(dW ** 2)) for dW, db in backward(x, y, params, activation)])
