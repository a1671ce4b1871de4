import keras
import numpy as np


def build_cnn(input_shape, n_classes, design):
    d = design
    inputs = keras.Input(shape=tuple(input_shape))
    maps = inputs
    for f in d["filters"]:
        maps = keras.layers.Conv2D(
            filters=f,
            kernel_size=d["kernel_size"],
            strides=d["stride"],
            padding=d["padding"],
            activation=d["activation"],
            kernel_initializer=d["initializer"],
        )(maps)
        if d["pooling"] == "average":
            maps = keras.layers.AveragePooling2D(d["pool_size"], d["pool_stride"])(maps)
        else:
            maps = keras.layers.MaxPooling2D(d["pool_size"], d["pool_stride"])(maps)
    row = keras.layers.Flatten()(maps)
    for units in d["dense_units"]:
        row = keras.layers.Dense(units, activation=d["activation"], kernel_initializer=d["initializer"])(row)
        row = keras.layers.Dropout(d["dropout_rate"])(row)
    outputs = keras.layers.Dense(n_classes, activation=d["output_activation"], kernel_initializer=d["initializer"])(row)

    model = keras.Model(inputs, outputs)
    if d["optimizer"].lower() == "sgd":
        optimizer = keras.optimizers.SGD(learning_rate=d["learning_rate"])
    else:
        optimizer = keras.optimizers.Adam(learning_rate=d["learning_rate"])
    model.compile(optimizer=optimizer, loss=d["loss"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(int(seed))
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    # make sure that the brightest pixel is 1
    x = x / x.max()
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
