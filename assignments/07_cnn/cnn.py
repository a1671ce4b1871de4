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
    raise NotImplementedError("output_size: not written yet")


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
    raise NotImplementedError("conv2d: not written yet")


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
    raise NotImplementedError("max_pool2d: not written yet")


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
    raise NotImplementedError("avg_pool2d: not written yet")


def design():
    """Answer exercise 9-2: name everything that must be decided before a CNN for the digits can be built and trained.

    Choose the names from the table in the handout and give each a value. What training finds, and what follows from
    the decisions, does not belong in the list. Write the mapping as DESIGN above this function, or right here.

    Returns:
        The mapping DESIGN, a dict from names to values, for images of shape (8, 8, 1). With it train_cnn must reach an
        accuracy of 0.85 on digits it has not seen, after training on 1,000 digits.

    Source: lecture 9, exercise 9-2.
    """
    raise NotImplementedError("design: not written yet")


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
    raise NotImplementedError("build_cnn: not written yet")


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
    raise NotImplementedError("train_cnn: not written yet")
