import keras
import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    x = np.array(x, dtype=float)
    w = np.array(w, dtype=float)
    b = np.array(b, dtype=float)
    n, height, width, channels = x.shape
    kh, kw, _, filters = w.shape
    padded = np.zeros((n, height + 2 * padding, width + 2 * padding, channels))
    padded[:, padding : padding + height, padding : padding + width, :] = x
    rows = (height + 2 * padding - kh) // stride + 1
    cols = (width + 2 * padding - kw) // stride + 1
    y = np.zeros((n, rows, cols, filters))
    # convolve each channel, then add the channels up
    for c in range(channels):
        one_map = np.zeros_like(y)
        for i in range(rows):
            for j in range(cols):
                patch = padded[:, i * stride : i * stride + kh, j * stride : j * stride + kw, c]
                one_map[:, i, j, :] = np.tensordot(patch, w[:, :, c, :], axes=([1, 2], [0, 1])) + b
        y += one_map
    return y


def build_cnn(input_shape, n_classes, design):
    init = design["initializer"]
    inputs = keras.Input(tuple(input_shape))
    z = inputs
    for f in design["filters"]:
        z = keras.layers.Conv2D(
            f,
            design["kernel_size"],
            design["stride"],
            design["padding"],
            activation=design["activation"],
            kernel_initializer=init,
        )(z)
        if design["pooling"] == "max":
            z = keras.layers.MaxPooling2D(design["pool_size"], design["pool_stride"])(z)
        else:
            z = keras.layers.AveragePooling2D(design["pool_size"], design["pool_stride"])(z)
    z = keras.layers.Flatten()(z)
    for u in design["dense_units"]:
        z = keras.layers.Dense(u, activation=design["activation"], kernel_initializer=init)(z)
        z = keras.layers.Dropout(design["dropout_rate"])(z)
    z = keras.layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=init)(z)
    model = keras.Model(inputs, z)
    model.compile(optimizer=design["optimizer"], loss=design["loss"], metrics=["accuracy"])
    return model
