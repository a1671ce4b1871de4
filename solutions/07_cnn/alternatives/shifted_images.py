"""A loop over the places in the filter, not in the image: whole shifted images are added up; a model class of our own."""

import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    return int(np.floor((n + 2 * padding - kernel) / stride)) + 1


def conv2d(x, w, b, stride=1, padding=0):
    w = np.array(w, dtype=np.float64)
    images = _with_border(np.array(x, dtype=np.float64), padding)
    total = np.array(b, dtype=np.float64)
    for a, c, shifted in _shifts(images, w.shape[0], w.shape[1], stride):
        total = total + shifted @ w[a, c]
    return total


def max_pool2d(x, size, stride):
    best = -np.inf
    for _, _, shifted in _shifts(np.array(x, dtype=np.float64), size, size, stride):
        best = np.maximum(best, shifted)
    return best


def avg_pool2d(x, size, stride):
    shifts = [shifted for _, _, shifted in _shifts(np.array(x, dtype=np.float64), size, size, stride)]
    return sum(shifts) / len(shifts)


class ConvNet(keras.Model):
    """The layers as attributes, the way through them in `call`."""

    def __init__(self, n_classes, design):
        super().__init__()
        layers, start = keras.layers, design["initializer"]
        stages = []
        for filters in design["filters"]:
            convolution = layers.Conv2D(filters, design["kernel_size"], design["stride"], design["padding"])
            convolution.kernel_initializer = keras.initializers.get(start)
            pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[design["pooling"]]
            stages += [convolution, layers.Activation(design["activation"])]
            stages += [pool(design["pool_size"], design["pool_stride"])]
        stages.append(layers.Flatten())
        for units in design["dense_units"]:
            stages.append(layers.Dense(units, design["activation"], kernel_initializer=start))
            stages.append(layers.Dropout(design["dropout_rate"]))
        stages.append(layers.Dense(n_classes, design["output_activation"], kernel_initializer=start))
        # Assigned when it is complete: Keras takes in the layers that a list holds at this moment.
        self.stages = stages

    def call(self, x, training=False):
        """Pass the images through all stages; dropout alone asks whether this is training."""
        for stage in self.stages:
            x = stage(x, training=training) if isinstance(stage, keras.layers.Dropout) else stage(x)
        return x


def build_cnn(input_shape, n_classes, design):
    model = ConvNet(n_classes, design)
    # A class does not say how large its images are; its layers make their weights when the first one comes.
    model(np.zeros((1, *input_shape), dtype=np.float32))
    model.compile(optimizer=design["optimizer"], loss=design["loss"])
    model.optimizer.learning_rate.assign(design["learning_rate"])
    return model


def _with_border(images, padding):
    samples, height, width, channels = images.shape
    canvas = np.zeros((samples, height + 2 * padding, width + 2 * padding, channels))
    canvas[:, padding : padding + height, padding : padding + width] = images
    return canvas


def _shifts(images, kh, kw, stride):
    # The last row of a window can stand where all of the window still fits, and not further.
    bottom, right = images.shape[1] - kh + 1, images.shape[2] - kw + 1
    for a in range(kh):
        for c in range(kw):
            yield a, c, images[:, a : a + bottom : stride, c : c + right : stride]
