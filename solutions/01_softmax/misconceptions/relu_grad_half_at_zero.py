"""1/2 at 0, the mean of both sides."""

import numpy as np

BELIEF = {
    "en": "Your slope at h = 0 is 1/2, the mean of both sides; by the convention of this task (and of Keras) it is 0.",
    "ja": "h = 0 での傾きが、左右の平均の 1/2 になっています。この課題（と Keras）の約束では 0 です。",
}
HINT = {
    "en": "1/2 is a fair choice, and also what a numerical slope finds there. Which value does the task sheet decide on?",
    "ja": "1/2 も筋の通った選び方で、数値微分でもその値になります。課題文では、どの値に決めていますか。",
}


def relu_grad(h):
    return np.heaviside(np.asarray(h, dtype=np.float64), 0.5)
