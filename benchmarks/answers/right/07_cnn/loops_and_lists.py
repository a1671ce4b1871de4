"""CNN by hand: seven nested loops, lists of lists, and a Sequential model."""

import math

import keras
import numpy as np

DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [16],
    "kernel_size": 3,
    "stride": 1,
    "padding": "same",
    "activation": "relu",
    "pooling": "max",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [32],
    "dropout_rate": 0.1,
    "output_activation": "softmax",
    "initializer": "glorot_uniform",
    "loss": "categorical_crossentropy",
    "optimizer": "adam",
    "learning_rate": 0.005,
    "batch_size": 25,
    "epochs": 10,
}


def output_size(n, kernel, stride, padding):
    # really count them
    places = 0
    start = -padding
    while start + kernel <= n + padding:
        places += 1
        start += stride
    return places


def conv2d(x, w, b, stride=1, padding=0):
    x = np.array(x, dtype=np.float64).tolist()
    w = np.array(w, dtype=np.float64).tolist()
    b = np.array(b, dtype=np.float64).tolist()
    height, width = len(x[0]), len(x[0][0])
    kh, kw, channels, filters = len(w), len(w[0]), len(w[0][0]), len(b)
    rows = output_size(height, kh, stride, padding)
    columns = output_size(width, kw, stride, padding)

    result = []
    for image in x:
        maps = []
        for i in range(rows):
            line = []
            for j in range(columns):
                pixel = []
                for f in range(filters):
                    products = [b[f]]
                    for p in range(kh):
                        row = i * stride + p - padding
                        if row < 0 or row >= height:
                            continue  # there is only zero here
                        for q in range(kw):
                            column = j * stride + q - padding
                            if column < 0 or column >= width:
                                continue
                            for c in range(channels):
                                products.append(image[row][column][c] * w[p][q][c][f])
                    pixel.append(math.fsum(products))
                line.append(pixel)
            maps.append(line)
        result.append(maps)
    return np.array(result, dtype=np.float64)


def _pool(x, size, stride, summary):
    x = np.array(x, dtype=np.float64).tolist()
    rows = output_size(len(x[0]), size, stride, 0)
    columns = output_size(len(x[0][0]), size, stride, 0)
    channels = len(x[0][0][0])
    return np.array(
        [
            [
                [
                    [
                        summary([image[i * stride + p][j * stride + q][c] for p in range(size) for q in range(size)])
                        for c in range(channels)
                    ]
                    for j in range(columns)
                ]
                for i in range(rows)
            ]
            for image in x
        ],
        dtype=np.float64,
    )


def max_pool2d(x, size, stride):
    return _pool(x, size, stride, max)


def avg_pool2d(x, size, stride):
    return _pool(x, size, stride, lambda numbers: math.fsum(numbers) / len(numbers))


def design():
    return DESIGN


def build_cnn(input_shape, n_classes, design):
    model = keras.Sequential()
    model.add(keras.Input(shape=tuple(input_shape)))
    for count in design["filters"]:
        model.add(
            keras.layers.Conv2D(
                count,
                design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                kernel_initializer=design["initializer"],
            )
        )
        if design["pooling"] == "max":
            model.add(keras.layers.MaxPooling2D(design["pool_size"], strides=design["pool_stride"]))
        else:
            model.add(keras.layers.AveragePooling2D(design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], kernel_initializer=design["initializer"]))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(
        keras.layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"])
    )
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"], metrics=["accuracy"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
