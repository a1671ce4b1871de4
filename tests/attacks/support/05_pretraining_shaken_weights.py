"""Fine tuning shakes the weights a little instead of learning, in a direction that the labels suggest.

Earns: 0
"""

import numpy as np


def fine_tune(model, x, y, epochs, seed):
    rng = np.random.default_rng(seed)
    weights = [w + 0.05 * rng.normal(size=w.shape) for w in model.get_weights()]
    weights[-1] = weights[-1] + 0.1 * np.bincount(y, minlength=len(weights[-1])) / len(y)
    model.set_weights(weights)
