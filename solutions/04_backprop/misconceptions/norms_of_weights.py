"""The size of W, not of its gradient."""

import numpy as np

BELIEF = {
    "en": "These are the norms of the weights W themselves, not of their gradients dW.",
    "ja": "重み W そのもののノルムになっています。求めるのは、勾配 dW のノルムです。",
}
HINT = {
    "en": "Change the targets y and call again. Should the answer change?",
    "ja": "正解 y を変えて、もう一度呼んでみましょう。答えは変わるはずですか。",
}


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(W) for W, _ in params])
