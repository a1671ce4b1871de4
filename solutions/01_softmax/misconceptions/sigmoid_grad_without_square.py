"""The denominator of the quotient rule is not squared."""

import numpy as np

BELIEF = {
    "en": ("The slope is 1 - f(h): it is largest far on the left, where the sigmoid is flat."),
    "ja": ("傾きが 1 - f(h) になっています。シグモイドが平らな左の端で、いちばん大きくなってしまいます。"),
}
HINT = {
    "en": ("The quotient rule squares the denominator. Which value has your slope at h = 0, and which at h = -10?"),
    "ja": ("商の微分では、分母が 2 乗になります。h = 0 と h = -10 で、あなたの傾きはいくつですか。"),
}


def sigmoid_grad(h):
    h = np.asarray(h, dtype=np.float64)
    return 0.5 * (1.0 - np.tanh(0.5 * h))
