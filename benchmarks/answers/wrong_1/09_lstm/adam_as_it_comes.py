"""The student trains with the learning rate that Keras uses by itself, which is far too small for eight epochs."""

import keras
import numpy as np


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    n_classes = int(y.max()) + 1
    model = build_lstm_classifier(x.shape[1], x.shape[2], n_classes, units)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return model
