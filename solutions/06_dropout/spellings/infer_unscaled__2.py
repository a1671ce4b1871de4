"""Multiplied by 1."""

import numpy as np


def dropout_infer(w, rate):
    return 1.0 * np.asarray(w)
