"""The optimizer is chosen by its name alone."""

import keras

BELIEF = {
    "en": ("The optimizer is given by its name alone, so Keras uses its own learning rate and not the one of the design."),
    "ja": "最適化器を名前だけで指定しているため、設計の学習係数ではなく Keras の既定値が使われています。",
}
HINT = {
    "en": 'Print `model.optimizer.learning_rate`. Then change "learning_rate" in the design and print it again.',
    "ja": ('`model.optimizer.learning_rate` を表示してみましょう。設計の "learning_rate" を変えると、表示も変わりますか。'),
}


def build_cnn(input_shape, n_classes, design):
    keep = {"kernel_initializer": design["initializer"]}
    pools = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}
    model = keras.Sequential()
    model.add(keras.layers.Input(tuple(input_shape)))
    for filters in design["filters"]:
        model.add(
            keras.layers.Conv2D(
                filters,
                design["kernel_size"],
                strides=design["stride"],
                padding=design["padding"],
                activation=design["activation"],
                **keep,
            )
        )
        model.add(pools[design["pooling"]](design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], **keep))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    model.compile(optimizer=design["optimizer"], loss=design["loss"])
    return model
