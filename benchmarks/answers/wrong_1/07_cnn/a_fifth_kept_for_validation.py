"""The student keeps a fifth of the samples back for validation, as in most tutorials, so the network is not trained on all of
them."""

import keras


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], validation_split=0.2, verbose=0)
    return model
