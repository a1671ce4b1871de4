"""Convolution as a sum of shifted, weighted pictures; pooling as a reduction of shifted pictures; own Model and own loop."""

import functools
import itertools
import operator
import warnings

import keras
import numpy as np
import tensorflow as tf


def output_size(n, kernel, stride, padding):
    free = n + 2 * padding - kernel
    if free < 0:
        warnings.warn("the window does not fit")
    places, _left_over = divmod(free, stride)
    return int(places + 1)


def as_numbers(function):
    """Decorator: the first argument becomes a float64 array of its own."""

    @functools.wraps(function)
    def wrapper(x, *args, **kwargs):
        return function(np.array(x, dtype=np.float64), *args, **kwargs)

    return wrapper


def _shifted(x, kh, kw, stride):
    """Yield ((p, q), the picture of all pixels that lie under place (p, q) of the window)."""
    rows = output_size(x.shape[1], kh, stride, 0)
    cols = output_size(x.shape[2], kw, stride, 0)
    for p, q in itertools.product(range(kh), range(kw)):
        yield (p, q), x[:, p : p + stride * (rows - 1) + 1 : stride, q : q + stride * (cols - 1) + 1 : stride, :]


@as_numbers
def conv2d(x, w, b, stride=1, padding=0):
    w, b = np.array(w, dtype=np.float64), np.array(b, dtype=np.float64)
    x = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    shares = (picture @ w[place] for place, picture in _shifted(x, *w.shape[:2], stride))
    return functools.reduce(operator.add, shares) + b


@as_numbers
def max_pool2d(x, size, stride):
    pictures = [picture for _, picture in _shifted(x, size, size, stride)]
    return functools.reduce(lambda a, b: np.where(a >= b, a, b), pictures[1:], pictures[0].copy())


@as_numbers
def avg_pool2d(x, size, stride):
    total = sum(picture / size**2 for _, picture in _shifted(x, size, size, stride))
    return np.asarray(total)


DESIGN = {
    "activation": "relu",
    "batch_size": 16,
    "dense_units": [40],
    "dropout_rate": 0.3,
    "epochs": 12,
    "filters": [24],
    "initializer": "glorot_normal",
    "input_shape": (8, 8, 1),
    "kernel_size": 3,
    "learning_rate": 0.004,
    "loss": "categorical_crossentropy",
    "optimizer": "Adam",
    "output_activation": "softmax",
    "padding": "valid",
    "pool_size": 3,
    "pool_stride": 1,
    "pooling": "max",
    "stride": 1,
    "my own remark": "8 x 8 -> 6 x 6 -> 4 x 4, 384 numbers",
}


def design():
    return dict(DESIGN)


class Net(keras.Model):
    def __init__(self, n_classes, plan):
        super().__init__()
        draw = plan["initializer"]
        pool = keras.layers.MaxPooling2D if plan["pooling"] == "max" else keras.layers.AveragePooling2D
        self.convolutions = [
            keras.layers.Conv2D(
                count,
                (plan["kernel_size"], plan["kernel_size"]),
                (plan["stride"], plan["stride"]),
                plan["padding"],
                activation=plan["activation"],
                kernel_initializer=draw,
            )
            for count in plan["filters"]
        ]
        self.pools = [pool(plan["pool_size"], plan["pool_stride"]) for _ in plan["filters"]]
        self.flat = keras.layers.Flatten()
        self.hidden = [keras.layers.Dense(u, plan["activation"], kernel_initializer=draw) for u in plan["dense_units"]]
        self.drops = [keras.layers.Dropout(plan["dropout_rate"]) for _ in plan["dense_units"]]
        self.out = keras.layers.Dense(n_classes, plan["output_activation"], kernel_initializer=draw)

    def call(self, images, training=False):
        h = images
        for convolution, pool in zip(self.convolutions, self.pools):
            h = pool(convolution(h))
        h = self.flat(h)
        for dense, drop in zip(self.hidden, self.drops):
            h = drop(dense(h), training=training)
        return self.out(h)


def build_cnn(input_shape, n_classes, design):
    model = Net(n_classes, design)
    model(np.zeros((1, *input_shape), dtype=np.float32))
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate.assign(design["learning_rate"])
    model.compile(optimizer=optimizer, loss=keras.losses.get(design["loss"]))
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = tf.convert_to_tensor(x, dtype=tf.float32), tf.convert_to_tensor(y, dtype=tf.float32)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    loss = keras.losses.get(design["loss"])

    @tf.function(reduce_retracing=True)
    def step(images, targets):
        with tf.GradientTape() as tape:
            error = tf.reduce_mean(loss(targets, model(images, training=True)))
        slopes = tape.gradient(error, model.trainable_variables)
        model.optimizer.apply_gradients(zip(slopes, model.trainable_variables))

    rng = np.random.RandomState(seed)
    for _ in range(design["epochs"]):
        order = rng.permutation(len(x))
        for part in np.split(order, range(design["batch_size"], len(order), design["batch_size"])):
            step(tf.gather(x, part), tf.gather(y, part))
    return model


if __name__ == "__main__":
    from support import TEST_X, TEST_Y, TRAIN_X, TRAIN_Y, accuracy

    for s in range(3):
        print(s, accuracy(train_cnn(TRAIN_X, TRAIN_Y, design(), s), TEST_X, TEST_Y))
