import keras
import numpy as np


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x)
    y = np.asarray(y)
    classes = np.unique(y)
    model = build_cnn(x[0].shape, len(classes), design)
    model.fit(x, y, epochs=design["epochs"], batch_size=design["batch_size"], verbose=0)
    return model
