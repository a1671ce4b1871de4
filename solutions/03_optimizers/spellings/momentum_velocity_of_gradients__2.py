"""The same convention with the sign in the velocity's line."""

import numpy as np


def momentum_step(w, g, v, lr, momentum):
    velocity = np.array(g, dtype=float) + np.array(v, dtype=float) * momentum
    new_w = np.array(w, dtype=float)
    new_w -= velocity * lr
    return new_w, velocity
