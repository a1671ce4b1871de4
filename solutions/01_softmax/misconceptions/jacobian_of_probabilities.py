"""h is taken for the probabilities."""

import numpy as np

BELIEF = {
    "en": "The argument is taken for the probabilities; here h is the weighted sums BEFORE softmax.",
    "ja": "引数を確率とみなしています。この課題の h は、ソフトマックスに入れる前の重み付き和です。",
}
HINT = {
    "en": "Try h = [0, 0]. What are the probabilities, and do they appear in your matrix?",
    "ja": "h = [0, 0] を試してみましょう。確率はいくつですか。それはあなたの行列の中に出てきますか。",
}


def softmax_jacobian(h):
    h = np.asarray(h, dtype=np.float64)
    return np.diag(h) - np.outer(h, h)
