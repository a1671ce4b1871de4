import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    how = dict(activation=design["activation"], kernel_initializer=design["initializer"])
    model = keras.Sequential([keras.Input(shape=tuple(input_shape))])
    # the convolution part
    for n in design["filters"]:
        model.add(
            layers.Conv2D(n, design["kernel_size"], strides=design["stride"], padding=design["padding"], **how)
        )
    # the pooling part
    if design["pooling"] == "max":
        model.add(layers.MaxPooling2D(design["pool_size"], strides=design["pool_stride"]))
    elif design["pooling"] == "average":
        model.add(layers.AveragePooling2D(design["pool_size"], strides=design["pool_stride"]))
    # the classifier
    model.add(layers.Flatten())
    for n in design["dense_units"]:
        model.add(layers.Dense(n, **how))
        model.add(layers.Dropout(design["dropout_rate"]))
    model.add(
        layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"])
    )
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
