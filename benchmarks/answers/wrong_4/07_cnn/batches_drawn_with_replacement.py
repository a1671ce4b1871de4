import math

import keras
import numpy as np


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    x, y = np.asarray(x), np.asarray(y)
    n = len(x)
    batch_size = min(design["batch_size"], n)

    model = build_cnn(x.shape[1:], y.shape[1], design)
    # stochastic gradient descent: each step looks at a random handful of samples
    for _ in range(design["epochs"]):
        for _ in range(math.ceil(n / batch_size)):
            chosen = rng.integers(0, n, size=batch_size)
            model.train_on_batch(x[chosen], y[chosen])
    return model
