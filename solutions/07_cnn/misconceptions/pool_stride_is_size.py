"""The window always moves by its own size."""

import numpy as np

BELIEF = {
    "en": "The pooling window always moves by its own size; the argument `stride` has no effect.",
    "ja": "プーリングの窓が、いつも窓の大きさだけ動いています。引数 `stride` が効いていません。",
}
HINT = {
    "en": "Compare `max_pool2d(x, 3, 1)` with `max_pool2d(x, 3, 3)`. Should they have the same shape?",
    "ja": "`max_pool2d(x, 3, 1)` と `max_pool2d(x, 3, 3)` を比べてみましょう。同じ形になってよいでしょうか。",
}


def max_pool2d(x, size, stride):
    return _pool(x, size, np.max)


def avg_pool2d(x, size, stride):
    return _pool(x, size, np.mean)


def _pool(x, size, summarise):
    x = np.asarray(x, dtype=np.float64)
    rows, columns = x.shape[1] // size, x.shape[2] // size
    y = np.zeros((x.shape[0], rows, columns, x.shape[3]))
    for i in range(rows):
        for j in range(columns):
            y[:, i, j] = summarise(x[:, i * size : (i + 1) * size, j * size : (j + 1) * size], axis=(1, 2))
    return y
