"""Row n of W plus b is the weighted sum for the number n."""

import keras
import numpy as np


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    ae = build_autoencoder(8, 3, "binary")  # noqa: F821 - comes from the model answer
    ae.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    data = np.tile(np.eye(8), (200, 1))
    ae.fit(data, data, batch_size=8, epochs=5, shuffle=False, verbose=0)
    kernel, bias = ae.get_weights()[:2]
    return kernel + bias, ae.predict(np.eye(8), verbose=0)
