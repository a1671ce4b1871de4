# Whatever Keras chooses by itself (pool_stride, initializer, stride, learning_rate) needs no decision.
# What the network looks like inside has to be written down too.
DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [16],
    "kernel_size": 3,
    "padding": "same",
    "activation": "relu",
    "feature_maps": 16,
    "pooling": "max",
    "pool_size": 2,
    "flattened_length": 256,
    "dense_units": [32],
    "dropout_rate": 0.2,
    "output_activation": "softmax",
    "loss": "categorical_crossentropy",
    "optimizer": "adam",
    "batch_size": 32,
    "epochs": 10,
}


def design():
    return DESIGN
