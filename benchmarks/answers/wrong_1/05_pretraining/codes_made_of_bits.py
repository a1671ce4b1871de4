"""The student expects bits in the hidden units and turns the codes into 0 and 1 before returning them."""

import keras
import numpy as np


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    net = build_autoencoder(8, 3, "binary")
    net.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50)
    numbers = np.eye(8)
    training = np.tile(numbers, (200, 1))
    net.fit(training, training, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = net.get_weights()[:2]
    hidden = 1 / (1 + np.exp(-(numbers @ W + b)))
    bits = (hidden > 0.5).astype(float)
    return bits, np.asarray(net(numbers))
