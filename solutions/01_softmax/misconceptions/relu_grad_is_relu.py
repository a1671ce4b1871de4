"""h itself in place of its slope."""

import numpy as np

BELIEF = {
    "en": "Where h is positive, h itself comes back; that is the rectifier, not its slope.",
    "ja": "正のところで h そのものを返しています。それは ReLU で、その傾きではありません。",
}
HINT = {
    "en": "How much does relu(h) grow when h goes from 2 to 3? And from 10 to 11?",
    "ja": "h が 2 から 3 になると、relu(h) はどれだけ増えますか。10 から 11 ではどうでしょうか。",
}


def relu_grad(h):
    return np.maximum(np.asarray(h, dtype=np.float64), 0.0)
