import numpy as np


def dropout_infer(w, rate):
    w = np.array(w, dtype=np.float64)
    keep = np.full((w.shape[0], 1), 1.0 - rate)
    keep[-1] = 1.0  # 最後の行はバイアスなので変えない
    return keep * w
