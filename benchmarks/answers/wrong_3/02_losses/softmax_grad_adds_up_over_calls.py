import numpy as np

_grad = {}  # one .grad for each shape, as in PyTorch


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    exps = np.exp(h - np.max(h, axis=-1, keepdims=True))
    now = exps / np.sum(exps, axis=-1, keepdims=True) - y
    _grad[h.shape] = _grad.get(h.shape, 0.0) + now
    return _grad[h.shape].copy()
