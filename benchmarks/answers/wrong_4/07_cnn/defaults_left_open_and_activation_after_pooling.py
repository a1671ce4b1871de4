import keras
from keras import layers

DESIGN = {
    # network
    "input_shape": (8, 8, 1),
    "filters": [16, 32],
    "kernel_size": 3,
    "padding": "same",
    "activation": "relu",
    "pooling": "max",
    "pool_size": 2,
    "dense_units": [64],
    "dropout_rate": 0.2,
    "output_activation": "softmax",
    # training
    "loss": "categorical_crossentropy",
    "optimizer": "adam",
    "learning_rate": 0.003,
    "batch_size": 32,
    "epochs": 12,
}


def design():
    # stride 1, pool_stride = pool_size and glorot_uniform are what Keras takes anyway
    return DESIGN


def build_cnn(input_shape, n_classes, design):
    start = keras.Input(shape=tuple(input_shape))
    maps = start
    for count in design["filters"]:
        maps = layers.Conv2D(count, design["kernel_size"], strides=design["stride"], padding=design["padding"],
                             kernel_initializer=design["initializer"])(maps)
        if design["pooling"] == "max":
            maps = layers.MaxPool2D(design["pool_size"], strides=design["pool_stride"])(maps)
        else:
            maps = layers.AvgPool2D(design["pool_size"], strides=design["pool_stride"])(maps)
        maps = layers.Activation(design["activation"])(maps)
    row = layers.Flatten()(maps)
    for units in design["dense_units"]:
        row = layers.Dense(units, activation=design["activation"], kernel_initializer=design["initializer"])(row)
        row = layers.Dropout(design["dropout_rate"])(row)
    probabilities = layers.Dense(n_classes, activation=design["output_activation"],
                                 kernel_initializer=design["initializer"])(row)
    model = keras.Model(start, probabilities)
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
