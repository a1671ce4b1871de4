import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    def pool():
        kind = layers.MaxPooling2D if design["pooling"] == "max" else layers.AveragePooling2D
        return kind(pool_size=design["pool_size"], strides=design["pool_stride"], padding="valid")

    stack = [keras.Input(shape=tuple(input_shape))]
    for n_filters in design["filters"]:
        stack += [
            layers.Conv2D(
                n_filters,
                design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                kernel_initializer=design["initializer"],
            ),
            pool(),
            # linear part first (convolution, pooling), nonlinearity at the end of the block
            layers.Activation(design["activation"]),
        ]
    stack.append(layers.Flatten())
    for n in design["dense_units"]:
        stack.append(layers.Dense(n, activation=design["activation"], kernel_initializer=design["initializer"]))
        stack.append(layers.Dropout(design["dropout_rate"]))
    stack.append(layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"]))

    model = keras.Sequential(stack)
    opt = keras.optimizers.get(design["optimizer"])
    opt.learning_rate = design["learning_rate"]
    model.compile(loss=design["loss"], optimizer=opt)
    return model
