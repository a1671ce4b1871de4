import keras


def build_cnn(input_shape, n_classes, design):
    init = design["initializer"]
    net = keras.Sequential()
    net.add(keras.Input(shape=tuple(input_shape)))
    for f in design["filters"]:
        net.add(
            keras.layers.Conv2D(
                filters=f,
                kernel_size=design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                kernel_initializer=init,
            )
        )
        if design["pooling"] == "max":
            net.add(keras.layers.MaxPooling2D(design["pool_size"], design["pool_stride"]))
        else:
            net.add(keras.layers.AveragePooling2D(design["pool_size"], design["pool_stride"]))
    net.add(keras.layers.Flatten())

    # the output layer is just one more dense layer
    sizes = design["dense_units"]
    sizes.append(n_classes)
    for k, size in enumerate(sizes):
        last = k == len(sizes) - 1
        activation = design["output_activation"] if last else design["activation"]
        net.add(keras.layers.Dense(size, activation=activation, kernel_initializer=init))
        if not last:
            net.add(keras.layers.Dropout(design["dropout_rate"]))

    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    net.compile(optimizer=optimizer, loss=design["loss"])
    return net
