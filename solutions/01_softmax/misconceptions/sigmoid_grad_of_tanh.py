"""1 - f(h)^2, the rule of tanh."""

import numpy as np

BELIEF = {
    "en": "1 - f² is the slope of tanh, written with the values of the sigmoid.",
    "ja": "1 - f² は tanh の傾きの公式です。そこにシグモイドの値を入れています。",
}
HINT = {
    "en": "Far from 0 the sigmoid is flat on both sides. What does your slope become at h = -10?",
    "ja": "シグモイドは左右どちらの端でも平らになります。h = -10 で、あなたの傾きはいくつになりますか。",
}


def sigmoid_grad(h):
    s = 0.5 * (1.0 + np.tanh(0.5 * np.asarray(h, dtype=np.float64)))
    return 1.0 - s**2
