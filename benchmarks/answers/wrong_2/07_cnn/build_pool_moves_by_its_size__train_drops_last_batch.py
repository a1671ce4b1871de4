import keras
import numpy as np
from keras import layers


def build_cnn(input_shape, n_classes, design):
    pooling = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[design["pooling"]]
    net = [keras.Input(shape=tuple(input_shape))]
    for filters in design["filters"]:
        net.append(
            layers.Conv2D(
                filters,
                design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                kernel_initializer=design["initializer"],
            )
        )
        net.append(pooling(design["pool_size"]))
    net.append(layers.Flatten())
    for units in design["dense_units"]:
        net.append(layers.Dense(units, activation=design["activation"], kernel_initializer=design["initializer"]))
        net.append(layers.Dropout(design["dropout_rate"]))
    net.append(
        layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"])
    )
    model = keras.Sequential(net)
    opt = keras.optimizers.get(design["optimizer"])
    opt.learning_rate = design["learning_rate"]
    model.compile(optimizer=opt, loss=design["loss"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    size = design["batch_size"]
    batches = max(len(x) // size, 1)  # number of batches in an epoch
    for epoch in range(design["epochs"]):
        order = np.random.permutation(len(x))
        for k in range(batches):
            pick = order[k * size : (k + 1) * size]
            model.train_on_batch(x[pick], y[pick])
    return model
