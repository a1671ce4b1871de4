"""CNN; the network as a subclass of keras.Model."""

import keras
import numpy as np

POOLING = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}


def output_size(n, kernel, stride, padding):
    return (n + 2 * padding - kernel) // stride + 1


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = (np.array(a, dtype="float64") for a in (x, w, b))
    kh, kw, _, filters = w.shape
    x = np.pad(x, ((0, 0), (padding,) * 2, (padding,) * 2, (0, 0)))
    rows, cols = output_size(x.shape[1], kh, stride, 0), output_size(x.shape[2], kw, stride, 0)
    outputs = np.zeros((len(x), rows, cols, filters))
    for i in range(rows):
        for j in range(cols):
            patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :, None]
            outputs[:, i, j] = np.sum(patch * w, axis=(1, 2, 3))
    return outputs + b


def pool2d(x, size, stride, reduce):
    x = np.array(x, dtype="float64")
    rows, cols = output_size(x.shape[1], size, stride, 0), output_size(x.shape[2], size, stride, 0)
    outputs = np.zeros((len(x), rows, cols, x.shape[3]))
    for i in range(rows):
        for j in range(cols):
            outputs[:, i, j] = reduce(x[:, i * stride : i * stride + size, j * stride : j * stride + size], axis=(1, 2))
    return outputs


def max_pool2d(x, size, stride):
    return pool2d(x, size, stride, np.max)


def avg_pool2d(x, size, stride):
    return pool2d(x, size, stride, np.mean)


def design():
    return {
        "input_shape": (8, 8, 1),
        "filters": [16],
        "kernel_size": 3,
        "stride": 1,
        "padding": "same",
        "activation": "relu",
        "pooling": "max",
        "pool_size": 2,
        "pool_stride": 2,
        "dense_units": [64],
        "dropout_rate": 0.3,
        "output_activation": "softmax",
        "initializer": "glorot_uniform",
        "loss": "categorical_crossentropy",
        "optimizer": "adam",
        "learning_rate": 0.005,
        "batch_size": 50,
        "epochs": 8,
    }


class ConvBlock(keras.layers.Layer):
    def __init__(self, filters, design, **kwargs):
        super().__init__(**kwargs)
        self.conv = keras.layers.Conv2D(
            filters,
            design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            activation=design["activation"],
            kernel_initializer=design["initializer"],
        )
        self.pool = POOLING[design["pooling"]](design["pool_size"], strides=design["pool_stride"])

    def call(self, inputs):
        return self.pool(self.conv(inputs))


class CNN(keras.Model):
    def __init__(self, n_classes, design, **kwargs):
        super().__init__(**kwargs)
        init = design["initializer"]
        self.blocks = [ConvBlock(filters, design) for filters in design["filters"]]
        self.flatten = keras.layers.Flatten()
        self.hidden = [keras.layers.Dense(n, design["activation"], kernel_initializer=init) for n in design["dense_units"]]
        self.dropouts = [keras.layers.Dropout(design["dropout_rate"]) for _ in design["dense_units"]]
        self.classifier = keras.layers.Dense(n_classes, design["output_activation"], kernel_initializer=init)

    def call(self, inputs, training=False):
        x = inputs
        for block in self.blocks:
            x = block(x)
        x = self.flatten(x)
        for hidden, dropout in zip(self.hidden, self.dropouts):
            x = dropout(hidden(x), training=training)
        return self.classifier(x)


def build_cnn(input_shape, n_classes, design):
    model = CNN(n_classes, design)
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer, design["loss"], metrics=["accuracy"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.array(x, dtype="float32"), np.array(y, dtype="float32")
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, design["batch_size"], design["epochs"], verbose=0)
    return model
