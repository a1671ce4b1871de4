import keras
from keras.layers import AveragePooling2D, Conv2D, Dense, Dropout, Flatten, MaxPooling2D

POOLINGS = {"max": MaxPooling2D, "average": AveragePooling2D}


def _block(h, n, design, **first):
    h = Conv2D(
        n,
        design["kernel_size"],
        padding=design["padding"],
        activation=design["activation"],
        kernel_initializer=design["initializer"],
        **first,
    )(h)
    return POOLINGS[design["pooling"]](design["pool_size"], design["pool_stride"])(h)


def build_cnn(input_shape, n_classes, design):
    image = keras.Input(input_shape)
    first_filters, *more_filters = design["filters"]
    h = _block(image, first_filters, design, strides=design["stride"])
    for n in more_filters:
        h = _block(h, n, design)
    h = Flatten()(h)
    for n in design["dense_units"]:
        h = Dense(n, activation="relu", kernel_initializer=design["initializer"])(h)
        h = Dropout(design["dropout_rate"])(h)
    out = Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"])(h)
    model = keras.Model(image, out)
    optimizer = type(keras.optimizers.get(design["optimizer"]))(learning_rate=design["learning_rate"])
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
