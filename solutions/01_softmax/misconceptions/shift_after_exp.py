"""The maximum is subtracted from exp(h), not from h."""

import numpy as np

BELIEF = {
    "en": "The maximum is subtracted after exp, from exp(h), which changes the ratios and can make them negative.",
    "ja": "最大値を exp の後で、exp(h) から引いています。これでは比が変わり、負の値にもなります。",
}
HINT = {
    "en": "Look at where the parenthesis of exp closes. Which number should be 0 before exp is applied?",
    "ja": "exp の閉じ括弧の位置を見てみましょう。exp に入れる前に 0 になっているべきなのは、どの数でしょうか。",
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h) - h.max(axis=axis, keepdims=True)
    return e / e.sum(axis=axis, keepdims=True)
