import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    model = keras.Sequential()
    model.add(keras.Input(shape=tuple(input_shape)))

    todo = design["filters"]
    while len(todo) > 0:
        model.add(layers.Conv2D(
            filters=todo.pop(0),
            kernel_size=design["kernel_size"],
            strides=design["stride"],
            padding=design["padding"],
            activation=design["activation"],
            kernel_initializer=design["initializer"],
        ))
        if design["pooling"] == "average":
            model.add(layers.AveragePooling2D(design["pool_size"], design["pool_stride"]))
        else:
            model.add(layers.MaxPooling2D(design["pool_size"], design["pool_stride"]))

    model.add(layers.Flatten())
    hidden = design["dense_units"]
    while len(hidden) > 0:
        model.add(layers.Dense(hidden.pop(0), activation=design["activation"], kernel_initializer=design["initializer"]))
        model.add(layers.Dropout(design["dropout_rate"]))
    model.add(layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"]))

    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
