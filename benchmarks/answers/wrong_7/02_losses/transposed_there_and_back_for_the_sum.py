import numpy as np


def softmax_cross_entropy_grad(y, h):
    y = np.asarray(y, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    # 転置すれば、サンプルごとの最大値や和がそのままそろう (keepdims なし)
    e = np.exp((h.T - h.max(axis=-1)).T)
    p = (e.T / e.sum(axis=-1)).T
    return p - y
