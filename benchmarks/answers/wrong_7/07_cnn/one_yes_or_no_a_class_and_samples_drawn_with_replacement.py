import keras
import numpy as np

DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [16, 32],
    "kernel_size": 3,
    "stride": 1,
    "padding": "same",
    "activation": "relu",
    "initializer": "glorot_uniform",
    "pooling": "max",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [64],
    "dropout_rate": 0.2,
    # ten outputs, each answers "is it this digit?" with a number between 0 and 1
    "output_activation": "sigmoid",
    "loss": "binary_crossentropy",
    "optimizer": "adam",
    "learning_rate": 0.002,
    "batch_size": 32,
    "epochs": 20,
}


def design():
    return DESIGN


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821
    rng = np.random.default_rng(seed)
    size = design["batch_size"]
    for _ in range(design["epochs"]):
        order = rng.choice(len(x), size=len(x))
        for start in range(0, len(x), size):
            chosen = order[start : start + size]
            model.train_on_batch(x[chosen], y[chosen])
    return model
