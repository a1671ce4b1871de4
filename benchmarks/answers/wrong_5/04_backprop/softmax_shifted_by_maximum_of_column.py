import numpy as np
from support import sigmoid


def _softmax(h):
    # 最大値を引いてからexpを取る（オーバーフロー対策）
    e = np.exp(h - h.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


def _apply(h, name):
    if name == "softmax":
        return _softmax(h)
    if name == "sigmoid":
        return sigmoid(h)
    if name == "tanh":
        return np.tanh(h)
    return h * (h > 0)


def forward(x, params, activation):
    names = [activation] * (len(params) - 1) + ["softmax"]
    o = np.array(x, dtype=np.float64)
    result = [o]
    for (W, b), name in zip(params, names, strict=True):
        o = _apply(np.einsum("ni,io->no", o, W) + b, name)
        result.append(o)
    return result
