import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    act, init = design["activation"], design["initializer"]
    pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[design["pooling"]]

    stack = [keras.Input(shape=tuple(input_shape))]
    for f in design["filters"]:
        stack += [
            layers.Conv2D(f, design["kernel_size"], strides=design["stride"], padding=design["padding"],
                          activation=act, kernel_initializer=init),
            pool(design["pool_size"], strides=design["pool_stride"]),
        ]
    stack.append(layers.Flatten())
    keep = design["dropout_rate"]
    for u in design["dense_units"]:
        stack.append(layers.Dense(u, activation=act, kernel_initializer=init))
        if keep > 0:
            stack.append(layers.Dropout(1 - keep))
    stack.append(layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=init))

    model = keras.Sequential(stack)
    opt = keras.optimizers.get(design["optimizer"])
    opt.learning_rate = design["learning_rate"]
    model.compile(loss=design["loss"], optimizer=opt)
    return model
