"""Convolution and pooling in NumPy, and a CNN built and trained in Keras from a list of decisions.

Rules for the four NumPy functions:
    * Images have the shape (N, H, W, C): samples, height, width, channels. Height and width may differ.
    * x, w and b may be NumPy arrays or lists, of floats or of integers. Compute in float64, return a new float64 array.
    * Never change an argument; keep nothing between calls.
    * A window always fits into the (padded) image at least once.
Rules for the Keras functions: use what the design says, and where it says nothing what Keras does by default.
"""

import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    """Count the places where a window fits along one side: floor((n + 2 padding - kernel) / stride) + 1.

    Args:
        n: length of the side, in pixels; whole number >= 1.
        kernel: length of the window, from 1 to n + 2 padding.
        stride: how far the window moves from one place to the next, >= 1.
        padding: how many zeros are added at EACH of the two ends, >= 0.

    Returns:
        The number of places, an integer >= 1.

    Source: lecture 9, "convolutional neural networks".
    """
    # BEGIN SOLUTION
    # The first window starts at 0; the rest of the strip holds one more for every whole stride. // drops what does not fit.
    return (n + 2 * padding - kernel) // stride + 1
    # END SOLUTION


def conv2d(x, w, b, stride=1, padding=0):
    """Slide every filter over every image: y[n, i, j, f] = sum over p, q, c of x[n, i s + p, j s + q, c] w[p, q, c, f], + b[f].

    The filter is laid on the image as it is, not turned round (cross-correlation, what all CNN libraries compute).

    Args:
        x: images, shape (N, H, W, C_in).
        w: filters, shape (kh, kw, C_in, C_out); kh and kw may differ.
        b: one bias a filter, shape (C_out,).
        stride: s, the step of the window in both directions, >= 1.
        padding: number of rows and columns of zeros added on each of the four sides, >= 0.

    Returns:
        float64 array (N, H_out, W_out, C_out), sizes as in output_size. Windows that do not fit are left out.

    Source: lecture 9, "convolution layer".
    """
    # BEGIN SOLUTION
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    kh, kw = w.shape[:2]
    height = output_size(x.shape[1], kh, stride, padding)
    width = output_size(x.shape[2], kw, stride, padding)
    # np.pad wants one pair (before, after) an axis: samples and channels get nothing.
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    y = np.empty((len(x), height, width, w.shape[3]))
    for i in range(height):
        for j in range(width):
            # The window is cut out of all images and all channels at once ...
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
            # ... and its three axes kh, kw, C_in are multiplied with those of every filter and summed: (N, C_out) is left.
            y[:, i, j, :] = np.tensordot(window, w, axes=3)
    # The bias belongs to the sum, so it is added once, and broadcasting brings it to every place.
    return y + np.asarray(b, dtype=np.float64)
    # END SOLUTION


def max_pool2d(x, size, stride):
    """Keep the largest value of every window, in each channel by itself.

    Args:
        x: images or feature maps, shape (N, H, W, C), any real numbers, also negative ones.
        size: height and width of the window, from 1 to min(H, W).
        stride: the step of the window in both directions, >= 1; windows overlap where stride < size.

    Returns:
        float64 array (N, H_out, W_out, C), sizes as in output_size with padding 0. Windows that do not fit are left out.

    Source: lecture 9, "pooling layer".
    """
    # BEGIN SOLUTION
    return _pool(x, size, stride, np.max)
    # END SOLUTION


def avg_pool2d(x, size, stride):
    """Take the mean of every window, in each channel by itself.

    Args:
        x: images or feature maps, shape (N, H, W, C), any real numbers.
        size: height and width of the window, from 1 to min(H, W).
        stride: the step of the window in both directions, >= 1.

    Returns:
        float64 array (N, H_out, W_out, C), sizes as in output_size with padding 0. Windows that do not fit are left out.

    Source: lecture 9, "pooling layer".
    """
    # BEGIN SOLUTION
    return _pool(x, size, stride, np.mean)
    # END SOLUTION


# BEGIN SOLUTION
def _pool(x, size, stride, summarise):
    # Both kinds of pooling walk over the same windows and differ in one word.
    x = np.asarray(x, dtype=np.float64)
    height = output_size(x.shape[1], size, stride, 0)
    width = output_size(x.shape[2], size, stride, 0)
    y = np.empty((len(x), height, width, x.shape[3]))
    for i in range(height):
        for j in range(width):
            window = x[:, i * stride : i * stride + size, j * stride : j * stride + size, :]
            # Only the two axes of the picture are summarised: samples and channels stay apart.
            y[:, i, j, :] = summarise(window, axis=(1, 2))
    return y


# What a person decides. The filters' coefficients, the weights and the biases are not here: training finds them.
# The feature maps, the length of the flattened vector and the test accuracy are not here: they follow.
# Two blocks: 8 x 8 becomes 4 x 4, then 2 x 2. A third would leave a single pixel.
_CONVOLUTIONS = {"filters": [16, 32], "kernel_size": 3, "stride": 1, "padding": "same", "activation": "relu"}
_POOLING = {"pooling": "max", "pool_size": 2, "pool_stride": 2}
_DENSE = {"dense_units": [64], "dropout_rate": 0.4, "output_activation": "softmax"}
_START = {"input_shape": (8, 8, 1), "initializer": "glorot_uniform"}
_COMPILE = {"loss": "categorical_crossentropy", "optimizer": "adam", "learning_rate": 0.005}
_FIT = {"batch_size": 50, "epochs": 10}
DESIGN = {**_START, **_CONVOLUTIONS, **_POOLING, **_DENSE, **_COMPILE, **_FIT}
# END SOLUTION


def design():
    """Answer exercise 9-2: name everything that must be decided before a CNN for the digits can be built and trained.

    Choose the names from the table in the handout and give each a value. What training finds, and what follows from
    the decisions, does not belong in the list. Write the mapping as DESIGN above this function, or right here.

    Returns:
        The mapping DESIGN, a dict from names to values, for images of shape (8, 8, 1). With it train_cnn must reach an
        accuracy of 0.85 on digits it has not seen, after training on 1,000 digits.

    Source: lecture 9, exercise 9-2.
    """
    # BEGIN SOLUTION
    # A copy: nobody who receives the mapping can change ours by accident.
    return dict(DESIGN)
    # END SOLUTION


def build_cnn(input_shape, n_classes, design):
    """Build the network that the design describes, compiled and ready for training, but not trained.

    For each number in design["filters"] one block: convolution with activation, then pooling. After the last pooling:
    flatten; for each number in design["dense_units"] a dense layer with activation, then dropout; the output layer.

    Args:
        input_shape: (height, width, channels) of one image.
        n_classes: number of units of the output layer.
        design: mapping with the names of the handout's table; names that you do not need are ignored.

    Returns:
        A compiled keras.Model that turns images (N, height, width, channels) into probabilities (N, n_classes). Its
        weights exist already: in the order convolutions, dense layers, output, each with its biases.

    Source: lecture 9, "convolutional neural networks"; https://keras.io/api/layers/
    """
    # BEGIN SOLUTION
    # Convolutions and dense layers share two decisions; written once, they cannot drift apart.
    start = {"kernel_initializer": design["initializer"]}
    hidden = {"activation": design["activation"], **start}
    pool = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}[design["pooling"]]

    model = keras.Sequential([keras.Input(tuple(input_shape))])
    for filters in design["filters"]:
        model.add(
            keras.layers.Conv2D(filters, design["kernel_size"], strides=design["stride"], padding=design["padding"], **hidden)
        )
        # Without strides=... Keras moves the window by its own size, whatever the design says.
        model.add(pool(design["pool_size"], strides=design["pool_stride"]))
    # A dense layer works on the last axis only; without this line it would see one pixel at a time.
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, **hidden))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **start))

    # A name alone would bring the default learning rate with it.
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
    # END SOLUTION


def train_cnn(x, y, design, seed):
    """Build the network for the data, and train it as the design says.

    Args:
        x: images (N, height, width, channels), already scaled to 0..1: train on them as they are, on all of them.
        y: targets (N, n_classes), one 1 a row.
        design: as for build_cnn. Each of its "epochs" uses every sample once, in batches of "batch_size"; the last
            batch of an epoch may be smaller.
        seed: whole number; decides everything random: initial weights, order of the samples, dropout. Start with
            keras.utils.set_random_seed(seed).

    Returns:
        The trained keras.Model. The same arguments give the same model, another seed gives another one.

    Source: lecture 9, "convolutional neural networks"; https://keras.io/api/models/model_training_apis/
    """
    # BEGIN SOLUTION
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    # Before building: the initial weights are drawn while the model is built.
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
    # END SOLUTION
