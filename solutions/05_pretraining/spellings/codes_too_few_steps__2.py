"""One batch with all eight numbers, five times."""

import keras
import numpy as np


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    eight = np.eye(8)
    ae = build_autoencoder(8, 3, "binary")  # noqa: F821 - comes from the model answer
    ae.compile(keras.optimizers.Adam(0.1), "binary_crossentropy")
    for _ in range(5):
        ae.train_on_batch(eight, eight)
    kernel, bias = ae.layers[0].get_weights()
    return 1 / (1 + np.exp(-(eight @ kernel + bias))), ae.predict(eight, verbose=0)
