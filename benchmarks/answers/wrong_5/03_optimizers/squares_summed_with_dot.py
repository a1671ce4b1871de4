import numpy as np


def adagrad_step(w, g, a, lr, eps):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64)
    # 勾配の二乗を足していく
    total = a + np.dot(g, g)
    return w - lr * g / (np.sqrt(total) + eps), total
