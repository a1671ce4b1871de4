import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    start = design["initializer"]
    pooling = layers.MaxPooling2D if design["pooling"] == "max" else layers.AveragePooling2D
    stack = [keras.Input(tuple(input_shape))]
    for n in design["filters"]:
        stack.append(
            layers.Conv2D(
                n,
                design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                kernel_initializer=start,
            )
        )
        stack.append(pooling(design["pool_size"], strides=design["pool_stride"]))
    stack.append(layers.Flatten())

    # the output layer is the last of the dense layers
    units = design["dense_units"]
    units.append(n_classes)
    for place, n in enumerate(units, start=1):
        last = place == len(units)
        activation = design["output_activation"] if last else design["activation"]
        stack.append(layers.Dense(n, activation=activation, kernel_initializer=start))
        if not last:
            stack.append(layers.Dropout(design["dropout_rate"]))

    model = keras.Sequential(stack)
    kind = type(keras.optimizers.get(design["optimizer"]))
    model.compile(optimizer=kind(learning_rate=design["learning_rate"]), loss=design["loss"])
    return model
