import numpy as np


def momentum_step(w, g, v, lr, momentum):
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    v = np.array(v)
    new_w = np.empty_like(w)
    new_v = np.empty_like(v)
    # 重みを一つずつ更新する（何次元でもよい）
    for idx in np.ndindex(w.shape):
        new_v[idx] = momentum * v[idx] - lr * g[idx]
        new_w[idx] = w[idx] + new_v[idx]
    return new_w, new_v.astype(np.float64)
