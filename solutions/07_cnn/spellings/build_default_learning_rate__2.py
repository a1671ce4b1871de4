"""A new optimizer of the right class, with its default rate."""

import keras


def build_cnn(input_shape, n_classes, design):
    image = keras.Input(tuple(input_shape))
    h = image
    for filters in design["filters"]:
        h = keras.layers.Conv2D(
            filters=filters,
            kernel_size=design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            kernel_initializer=design["initializer"],
            activation=design["activation"],
        )(h)
        kind = keras.layers.MaxPooling2D if design["pooling"] == "max" else keras.layers.AveragePooling2D
        h = kind(pool_size=design["pool_size"], strides=design["pool_stride"])(h)
    h = keras.layers.Flatten()(h)
    for units in design["dense_units"]:
        h = keras.layers.Dense(units, activation=design["activation"], kernel_initializer=design["initializer"])(h)
        h = keras.layers.Dropout(design["dropout_rate"])(h)
    h = keras.layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"])(h)
    model = keras.Model(image, h)
    optimizer = keras.optimizers.get(design["optimizer"])
    model.compile(optimizer, design["loss"])
    return model
