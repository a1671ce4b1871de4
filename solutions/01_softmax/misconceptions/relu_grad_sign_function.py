"""The sign of h: -1 on the left."""

import numpy as np

BELIEF = {
    "en": "Your slope is -1 for negative h, but relu is flat there.",
    "ja": "負の h で傾きが -1 になっていますが、ReLU はそこでは平らです。",
}
HINT = {
    "en": "How much does relu(h) change when h goes from -3 to -2?",
    "ja": "h が -3 から -2 になると、relu(h) はどれだけ変わりますか。",
}


def relu_grad(h):
    return np.sign(np.asarray(h, dtype=np.float64))
