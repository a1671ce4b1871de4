import keras
import numpy as np


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x)
    y = np.asarray(y)
    labels = np.argmax(y, axis=1)
    n_classes = len(np.unique(labels))
    model = build_cnn(x.shape[1:], n_classes, design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
