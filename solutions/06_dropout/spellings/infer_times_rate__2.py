"""As the slide says it, with the name p."""

import numpy as np


def dropout_infer(w, rate):
    p = rate
    return np.multiply(w, p)
