"""The name `model` is given to a network that was built anew."""

import keras
import numpy as np


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    weights = model.get_weights()
    sizes = [len(b) for b in weights[1::2]]
    model = keras.Sequential([keras.Input((np.shape(x)[1],))])
    for size in sizes[:-1]:
        model.add(keras.layers.Dense(size, activation="sigmoid"))
    model.add(keras.layers.Dense(sizes[-1], activation="softmax"))
    model.set_weights(weights)
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(0.1))
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
