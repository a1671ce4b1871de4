"""fit by position, with None for the batch size."""

import keras


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[-1], design)  # noqa: F821 - the model answer's
    model.fit(x, y, None, design["epochs"], 0)
    return model
