import numpy as np


def max_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    _, height, width, _ = x.shape
    # 窓の左上の画素から始めて、残りの画素と順に比べる
    last_row, last_col = height - size, width - size
    best = x[:, : last_row + 1 : stride, : last_col + 1 : stride]
    for p in range(size):
        for q in range(size):
            candidate = x[:, p : last_row + p + 1 : stride, q : last_col + q + 1 : stride]
            np.maximum(best, candidate, out=best)
    return best
