"""The first sample's draws decide for the whole batch."""

import numpy as np

BELIEF = {
    "en": "dropout_mask uses the draws of the first sample for the whole batch, so all samples lose the same units.",
    "ja": "最初のサンプルの乱数をバッチ全体に使っているため、どのサンプルでも同じユニットが無効になります。",
}
HINT = {
    "en": "Print the mask of a batch of two different rows of u. Whose draws decide for the second sample?",
    "ja": "u の 2 つの行が違うバッチで、マスクを表示してみましょう。2 つ目のサンプルは、どの乱数で決まっていますか。",
}


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    first = u if u.ndim == 1 else u[0]
    return np.broadcast_to((first >= rate).astype(np.float64), u.shape).copy()
