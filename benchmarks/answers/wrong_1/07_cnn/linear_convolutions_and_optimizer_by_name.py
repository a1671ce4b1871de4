"""The student forgets the activation of the convolutions and compiles with the name of the optimizer alone, so the learning
rate of the design is never used."""

import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    init = design["initializer"]
    act = design["activation"]
    pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[design["pooling"]]
    inputs = keras.Input(shape=tuple(input_shape))
    x = inputs
    for n in design["filters"]:
        x = layers.Conv2D(
            n,
            design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            kernel_initializer=init,
        )(x)
        x = pool(design["pool_size"], strides=design["pool_stride"])(x)
    x = layers.Flatten()(x)
    for n in design["dense_units"]:
        x = layers.Dense(n, activation=act, kernel_initializer=init)(x)
        x = layers.Dropout(design["dropout_rate"])(x)
    outputs = layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=init)(x)
    model = keras.Model(inputs, outputs)
    model.compile(loss=design["loss"], optimizer=design["optimizer"], metrics=["accuracy"])
    return model
