"""The student builds the step from the sign function, and gets one half at exactly 0."""

import numpy as np


def relu_grad(h):
    return 0.5 * (1.0 + np.sign(np.asarray(h, dtype=np.float64)))
