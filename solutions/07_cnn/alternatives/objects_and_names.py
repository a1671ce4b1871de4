"""Keras objects in the place of names, for loss, optimizer and initialisers; layers with names; a training loop of ours."""

import keras
import numpy as np
import tensorflow as tf

LOSSES = {
    "categorical_crossentropy": keras.losses.CategoricalCrossentropy,
    "mean_squared_error": keras.losses.MeanSquaredError,
}


def design():
    image = {"input_shape": (8, 8, 1), "initializer": "he_uniform", "activation": "relu"}
    convolution = {"filters": [16], "kernel_size": 3, "stride": 1, "padding": "valid"}
    pooling = {"pooling": "max", "pool_size": 2, "pool_stride": 2}
    dense = {"dense_units": [64], "dropout_rate": 0.2, "output_activation": "softmax"}
    training = {"optimizer": "adam", "learning_rate": 0.01, "batch_size": 50, "epochs": 10}
    return image | convolution | pooling | dense | training | {"loss": "categorical_crossentropy"}


def build_cnn(input_shape, n_classes, design):
    def weighted(kind, name, *sizes, **options):
        # An initialiser of its own for every layer: one object draws the same numbers each time.
        start = keras.initializers.get(design["initializer"])
        return kind(*sizes, kernel_initializer=start, bias_initializer=keras.initializers.Zeros(), name=name, **options)

    bend = keras.activations.get(design["activation"])
    tensor = pixels = keras.layers.Input(shape=tuple(input_shape), name="pixels")
    for number, filters in enumerate(design["filters"]):
        tensor = weighted(
            keras.layers.Convolution2D,
            f"filters_{number}",
            filters,
            (design["kernel_size"], design["kernel_size"]),
            strides=(design["stride"], design["stride"]),
            padding=design["padding"],
            activation=bend,
        )(tensor)
        pool = {"max": keras.layers.MaxPool2D, "average": keras.layers.AvgPool2D}[design["pooling"]]
        tensor = pool((design["pool_size"],) * 2, (design["pool_stride"],) * 2, name=f"shrink_{number}")(tensor)
    tensor = keras.layers.Flatten(name="line")(tensor)
    for number, units in enumerate(design["dense_units"]):
        tensor = weighted(keras.layers.Dense, f"hidden_{number}", units, activation=bend)(tensor)
        tensor = keras.layers.Dropout(design["dropout_rate"], name=f"drop_{number}")(tensor)
    last = keras.activations.get(design["output_activation"])
    answer = weighted(keras.layers.Dense, "digit", n_classes, activation=last)(tensor)
    model = keras.Model(inputs=pixels, outputs=answer, name="reader")
    kinds = {"sgd": keras.optimizers.SGD, "adam": keras.optimizers.Adam, "rmsprop": keras.optimizers.RMSprop}
    model.compile(optimizer=kinds[design["optimizer"]](design["learning_rate"]), loss=LOSSES[design["loss"]]())
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = tf.constant(x, tf.float32), tf.constant(y, tf.float32)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    loss = LOSSES[design["loss"]]()

    @tf.function(reduce_retracing=True)
    def step(images, targets):
        with tf.GradientTape() as tape:
            error = loss(targets, model(images, training=True))
        weights = model.trainable_variables
        model.optimizer.apply_gradients(zip(tape.gradient(error, weights), weights, strict=True))

    for _ in range(design["epochs"]):
        order = np.random.permutation(len(x))
        for start in range(0, len(order), design["batch_size"]):
            batch = order[start : start + design["batch_size"]]
            step(tf.gather(x, batch), tf.gather(y, batch))
    return model
