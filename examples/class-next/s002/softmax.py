# 機械学習 第9回 課題1
import numpy as np


def sigmoid(h):
    h = np.array(h, dtype=float)
    # オーバーフロー対策でクリップ（±500なら値は変わらない）
    return 1 / (1 + np.exp(-np.clip(h, -500, 500)))


def relu(h):
    return np.maximum(np.array(h, dtype=float), 0)


def softmax(h, axis=-1):
    h = np.array(h, dtype=float)
    # 最大値を引いてからexpをとる
    h = h - np.max(h)
    return np.exp(h) / np.sum(np.exp(h), axis=axis, keepdims=True)


def sigmoid_grad(h):
    return sigmoid(h) * (1 - sigmoid(h))


def relu_grad(h):
    h = np.array(h, dtype=float)
    g = np.zeros(h.shape)
    g[h > 0] = 1
    return g


def softmax_jacobian(h):
    p = softmax(h)
    n = len(p)
    J = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            if i == j:
                J[i, j] = p[i] * (1 - p[j])
            else:
                J[i, j] = -p[i] * p[j]
    return J


# print(softmax([0, 1, 2]))
# print(softmax_jacobian([0, 1, 2]))
