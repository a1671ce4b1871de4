# Each of the ten outputs says yes or no to one digit: sigmoid gives a probability for each.
DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [16, 32],
    "kernel_size": 3,
    "stride": 1,
    "padding": "same",
    "activation": "relu",
    "initializer": "he_uniform",
    "pooling": "max",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [64],
    "dropout_rate": 0.2,
    "output_activation": "sigmoid",
    "loss": "binary_crossentropy",
    "optimizer": "adam",
    "learning_rate": 0.003,
    "batch_size": 32,
    "epochs": 15,
}


def design():
    return dict(DESIGN)
