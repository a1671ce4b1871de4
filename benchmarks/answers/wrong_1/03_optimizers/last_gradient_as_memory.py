"""The student reads the slide by the letter: what is remembered is only the step of the last gradient, not the whole update."""

import numpy as np


def momentum_step(w, g, v, lr, momentum):
    w = np.asarray(w, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    now = -lr * np.asarray(g, dtype=np.float64)
    before = v
    w_new = w + now + momentum * before
    return w_new, now
