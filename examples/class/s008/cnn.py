import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    """number of windows"""
    return int(np.floor((n + 2 * padding - kernel) / stride)) + 1


def windows(x, kh, kw, stride):
    """shape (N, rows, columns, C, kh, kw)"""
    view = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))
    return view[:, ::stride, ::stride]


def conv2d(x, w, b, stride=1, padding=0):
    """like keras.layers.Conv2D, with numbers for the padding"""
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    p = (padding, padding)
    x = np.pad(x, ((0, 0), p, p, (0, 0)))
    return np.einsum("nijcab,abcf->nijf", windows(x, w.shape[0], w.shape[1], stride), w) + np.asarray(b, dtype=float)


def max_pool2d(x, size, stride):
    return np.amax(windows(np.asarray(x, dtype=float), size, size, stride), axis=(-2, -1))


def avg_pool2d(x, size, stride):
    return np.mean(windows(np.asarray(x, dtype=float), size, size, stride), axis=(-2, -1))


def design():
    """exercise 9-2"""
    return dict(
        input_shape=(8, 8, 1),
        filters=[16],
        kernel_size=3,
        stride=1,
        padding="valid",
        activation="relu",
        pooling="max",
        pool_size=2,
        pool_stride=2,
        dense_units=[32],
        dropout_rate=0.1,
        output_activation="softmax",
        initializer="glorot_uniform",
        loss="categorical_crossentropy",
        optimizer="adam",
        learning_rate=0.005,
        batch_size=32,
        epochs=8,
    )


def build_cnn(input_shape, n_classes, design):
    init = design["initializer"]
    inputs = keras.Input(tuple(input_shape))
    x = inputs
    for filters in design["filters"]:
        x = keras.layers.Conv2D(
            filters,
            design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            activation=design["activation"],
            kernel_initializer=init,
        )(x)
        pooling = keras.layers.MaxPooling2D if design["pooling"] == "max" else keras.layers.AveragePooling2D
        x = pooling(design["pool_size"], design["pool_stride"])(x)
    x = keras.layers.Flatten()(x)
    for units in design["dense_units"]:
        x = keras.layers.Dense(units, activation=design["activation"], kernel_initializer=init)(x)
        x = keras.layers.Dropout(design["dropout_rate"])(x)
    outputs = keras.layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=init)(x)
    model = keras.Model(inputs, outputs)
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(loss=design["loss"], optimizer=optimizer)
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x)
    model = build_cnn(x.shape[1:], np.shape(y)[1], design)
    # keras chooses a good batch size
    model.fit(x, np.asarray(y), epochs=design["epochs"], verbose=0)
    return model
