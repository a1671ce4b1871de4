"""epochs=1, and metrics."""

import keras
import numpy as np


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    model = build_lstm_classifier(x.shape[1], x.shape[2], len(np.unique(y)), units)  # noqa: F821 - comes from the model answer
    adam = keras.optimizers.Adam(0.02)
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(), optimizer=adam, metrics=["accuracy"])
    model.fit(x, y, epochs=1, verbose=0)
    return model
