"""The step is made of two gradients with names of their own."""

import numpy as np


def momentum_step(w, g, v, lr, momentum):
    this_step = -lr * np.array(g, dtype=float)
    step_before = np.array(v, dtype=float)
    update = this_step + momentum * step_before
    return np.array(w, dtype=float) + update, this_step
