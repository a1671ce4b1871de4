import keras
import numpy as np


def to_array(h):
    return np.asarray(h, dtype=np.float64)


def output_size(n, kernel, stride, padding):
    return (n + 2 * padding - kernel) // stride + 1


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = to_array(x), to_array(w), to_array(b)
    kh, kw, c_in, c_out = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oh = output_size(x.shape[1], kh, stride, 0)
    ow = output_size(x.shape[2], kw, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, c_out))
    for i in range(oh):
        for j in range(ow):
            window = x[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for f in range(c_out):
                y[:, i, j, f] = np.sum(window * w[:, :, :, f], axis=(1, 2, 3)) + b[f]
    return y


def max_pool2d(x, size, stride):
    x = to_array(x)
    oh = output_size(x.shape[1], size, stride, 0)
    ow = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, 1))
    for n in range(x.shape[0]):
        for i in range(oh):
            for j in range(ow):
                window = x[n, i * stride:i * stride + size, j * stride:j * stride + size]
                y[n, i, j] = np.max(window)
    return y


def avg_pool2d(x, size, stride):
    x = to_array(x)
    oh = output_size(x.shape[1], size, stride, 0)
    ow = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, 1))
    for n in range(x.shape[0]):
        for i in range(oh):
            for j in range(ow):
                window = x[n, i * stride:i * stride + size, j * stride:j * stride + size]
                y[n, i, j] = np.mean(window)
    return y


def design():
    return {
        "input_shape": (8, 8, 1), "filters": [16], "kernel_size": 3, "stride": 1, "padding": "same",
        "activation": "relu", "pooling": "max", "pool_size": 2, "pool_stride": 2,
        "dense_units": [32], "dropout_rate": 0.2, "output_activation": "softmax", "initializer": "glorot_uniform",
        "loss": "categorical_crossentropy", "optimizer": "adam", "learning_rate": 0.005,
        "batch_size": 32, "epochs": 8,
        #"filter_coefficients": "random",
    }


def build_cnn(input_shape, n_classes, design):
    model = keras.Sequential()
    model.add(keras.Input(tuple(input_shape)))
    for filters in design["filters"]:
        model.add(keras.layers.Conv2D(filters, design["kernel_size"], strides=design["stride"],
                                      padding=design["padding"], activation=design["activation"],
                                      kernel_initializer=design["initializer"]))
        if design["pooling"] == "max":
            model.add(keras.layers.MaxPooling2D(design["pool_size"], strides=design["pool_stride"]))
        else:
            model.add(keras.layers.AveragePooling2D(design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], kernel_initializer=design["initializer"]))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"],
                                 kernel_initializer=design["initializer"]))
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x, dtype=np.float32)
    y = np.asarray(y, dtype=np.float32)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
