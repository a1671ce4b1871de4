import keras
from keras import layers


def build_cnn(input_shape, n_classes, design):
    pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[design["pooling"]]
    # shared by all layers that learn something
    start = {"kernel_initializer": design["initializer"], "bias_initializer": design["initializer"]}

    model = keras.Sequential([keras.Input(tuple(input_shape))])
    for count in design["filters"]:
        model.add(
            layers.Conv2D(
                count,
                design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                **start,
            )
        )
        model.add(pool(pool_size=design["pool_size"], strides=design["pool_stride"]))
    model.add(layers.Flatten())
    for units in design["dense_units"]:
        model.add(layers.Dense(units, activation=design["activation"], **start))
        model.add(layers.Dropout(design["dropout_rate"]))
    model.add(layers.Dense(n_classes, activation=design["output_activation"], **start))

    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
