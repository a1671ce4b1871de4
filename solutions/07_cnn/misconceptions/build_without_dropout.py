"""The design's dropout has no effect."""

import keras

BELIEF = {
    "en": "There is no dropout in the network: the rate of the design changes nothing.",
    "ja": "ネットワークにドロップアウトが入っていないため、設計の割合を変えても何も変わりません。",
}
HINT = {
    "en": "Call `model(x, training=True)` twice with a dropout rate of 0.9. Should both answers be the same?",
    "ja": ("割合を 0.9 にして `model(x, training=True)` を 2 回呼んでみましょう。2 つの答えは同じになってよいでしょうか。"),
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
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
