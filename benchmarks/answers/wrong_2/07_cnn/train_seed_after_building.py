import keras
import numpy as np


def train_cnn(x, y, design, seed):
    x = np.asarray(x, dtype="float32")
    y = np.asarray(y, dtype="float32")
    model = build_cnn(x.shape[1:], y.shape[1], design)
    # training is what is random: order of the samples and dropout
    keras.utils.set_random_seed(seed)
    model.fit(x, y, epochs=design["epochs"], batch_size=design["batch_size"], verbose=0)
    return model
