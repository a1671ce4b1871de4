import numpy as np


def gradient_norms(x, y, params, activation):
    norms = [np.sqrt(np.sum(np.square(dW), keepdims=True)) for dW, _ in backward(x, y, params, activation)]
    # 各要素は (1, 1) の行列なので、余計な次元を落とす
    return np.squeeze(np.array(norms))
