# ソフトマックスと活性化関数
# メモ帳で書きました

import numpy as np


def sigmoid(h):
    """シグモイド関数"""
    h = np.array(h, dtype=np.float64)
    # hが負のときは e^h / (1 + e^h) を使う（オーバーフロー防止）
    a = np.exp(-np.abs(h))
    return np.where(h >= 0, 1 / (1 + a), a / (1 + a))


def relu(h):
    """正ならそのまま、負なら0"""
    h = np.array(h, dtype=np.float64)
    h[h < 0] = 0  # コピーなので元の配列は変わらない
    return h


def softmax(h, axis=-1):
    """ソフトマックス関数。サンプルごとに最大値を引く"""
    h = np.array(h, dtype=np.float64)
    saidai = np.max(h, axis=axis, keepdims=True)
    bunshi = np.exp(h - saidai)
    bunbo = np.sum(bunshi, axis=axis, keepdims=True)
    return bunshi / bunbo


def sigmoid_grad(h):
    """シグモイドの微分"""
    f = sigmoid(h)
    return f * (1 - f)


def relu_grad(h):
    """ReLUの微分（0のところは0とする）"""
    h = np.array(h, dtype=np.float64)
    katamuki = np.zeros_like(h)
    katamuki[h > 0] = 1
    return katamuki


def softmax_jacobian(h):
    """ヤコビ行列。対角は f_i(1-f_i)、それ以外は -f_i f_j"""
    f = softmax(h)
    return np.diag(f) - f.reshape(-1, 1) * f.reshape(1, -1)
