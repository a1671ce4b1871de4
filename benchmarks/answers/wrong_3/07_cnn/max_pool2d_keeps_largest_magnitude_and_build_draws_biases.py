import keras
import numpy as np


def max_pool2d(x, size, stride):
    x = np.array(x, dtype=np.float64)
    n, height, width, channels = x.shape
    answer = []
    for top in range(0, height - size + 1, stride):
        line = []
        for left in range(0, width - size + 1, stride):
            window = x[:, top : top + size, left : left + size].reshape(n, size * size, channels)
            strongest = np.argmax(np.abs(window), axis=1)  # the strongest answer of the filter
            line.append(np.take_along_axis(window, strongest[:, None, :], axis=1)[:, 0])
        answer.append(np.stack(line, axis=1))
    return np.stack(answer, axis=1)


def build_cnn(input_shape, n_classes, design):
    start = {"kernel_initializer": design["initializer"], "bias_initializer": design["initializer"]}
    pools = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}

    inputs = keras.Input(shape=tuple(input_shape))
    z = inputs
    for number in design["filters"]:
        z = keras.layers.Conv2D(
            number,
            design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            activation=design["activation"],
            **start,
        )(z)
        z = pools[design["pooling"]](pool_size=design["pool_size"], strides=design["pool_stride"])(z)
    z = keras.layers.Flatten()(z)
    for units in design["dense_units"]:
        z = keras.layers.Dense(units, activation=design["activation"], **start)(z)
        z = keras.layers.Dropout(design["dropout_rate"])(z)
    outputs = keras.layers.Dense(n_classes, activation=design["output_activation"], **start)(z)

    model = keras.Model(inputs, outputs)
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
