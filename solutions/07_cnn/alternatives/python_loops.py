"""Plain Python: a loop for every index of the formula, numbers in lists, and layers handed over as one list."""

import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    places, start = 0, -padding
    while start + kernel <= n + padding:
        places, start = places + 1, start + stride
    return places


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x), np.asarray(w)
    samples, height, width, channels = x.shape
    kh, kw, _, filters = w.shape
    rows, columns = _size(height, kh, stride, padding), _size(width, kw, stride, padding)
    y = np.zeros((samples, rows, columns, filters))
    for n, i, j, f in np.ndindex(y.shape):
        total = float(b[f])
        for a in range(kh):
            for c in range(kw):
                row, column = i * stride + a - padding, j * stride + c - padding
                # Outside of the image everything is 0 and adds nothing.
                if 0 <= row < height and 0 <= column < width:
                    total += sum(float(x[n, row, column, k]) * float(w[a, c, k, f]) for k in range(channels))
        y[n, i, j, f] = total
    return y


def max_pool2d(x, size, stride):
    return _each_window(x, size, stride, max)


def avg_pool2d(x, size, stride):
    return _each_window(x, size, stride, lambda values: sum(values) / len(values))


def build_cnn(input_shape, n_classes, design):
    layers = keras.layers
    stack = [layers.InputLayer(shape=tuple(input_shape))]
    for filters in design["filters"]:
        stack.append(
            layers.Conv2D(
                filters=filters,
                kernel_size=design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                kernel_initializer=design["initializer"],
            )
        )
        if design["pooling"] == "max":
            stack.append(layers.MaxPooling2D(design["pool_size"], design["pool_stride"]))
        else:
            stack.append(layers.AveragePooling2D(design["pool_size"], design["pool_stride"]))
    stack.append(layers.Reshape((-1,)))
    for units in design["dense_units"]:
        stack.append(layers.Dense(units, design["activation"], kernel_initializer=design["initializer"]))
        if design["dropout_rate"] > 0:
            stack.append(layers.Dropout(design["dropout_rate"]))
    stack.append(layers.Dense(n_classes, design["output_activation"], kernel_initializer=design["initializer"]))
    model = keras.Sequential(stack)
    kinds = {"sgd": keras.optimizers.SGD, "adam": keras.optimizers.Adam, "rmsprop": keras.optimizers.RMSprop}
    model.compile(loss=design["loss"], optimizer=kinds[design["optimizer"]](design["learning_rate"]))
    return model


def _size(n, kernel, stride, padding):
    return output_size(n, kernel, stride, padding)


def _each_window(x, size, stride, summarise):
    x = np.asarray(x)
    samples, height, width, channels = x.shape
    y = np.zeros((samples, _size(height, size, stride, 0), _size(width, size, stride, 0), channels))
    for n, i, j, k in np.ndindex(y.shape):
        top, left = i * stride, j * stride
        inside = [(top + a, left + c) for a in range(size) for c in range(size)]
        y[n, i, j, k] = summarise([float(x[n, row, column, k]) for row, column in inside])
    return y
