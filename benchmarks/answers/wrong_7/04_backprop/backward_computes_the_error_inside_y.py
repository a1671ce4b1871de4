import numpy as np


def backward(x, y, params, activation):
    """誤差逆伝播。メモリを節約するため、誤差は y の配列の中で計算する。"""
    outputs = forward(x, params, activation)
    delta = np.asarray(y, dtype=np.float64)
    np.subtract(outputs[-1], delta, out=delta)  # o - y

    result = [None] * len(params)
    for layer in range(len(params) - 1, -1, -1):
        o = outputs[layer]
        result[layer] = (np.einsum("ni,nj->ij", o, delta), np.einsum("nj->j", delta))
        if layer == 0:
            break
        if activation == "sigmoid":
            slope = o - o * o
        elif activation == "tanh":
            slope = (1 + o) * (1 - o)
        else:
            slope = np.where(o > 0, 1.0, 0.0)
        delta = np.einsum("nj,ij->ni", delta, params[layer][0]) * slope
    return result
