"""The pooling window moves by its own size."""

import keras

BELIEF = {
    "en": "The stride of the pooling layers is not passed on, and Keras then moves the window by its own size.",
    "ja": "プーリング層にストライドを渡していません。その場合、Keras は窓の大きさだけ窓を動かします。",
}
HINT = {
    "en": 'Change "pool_stride" in the design from 2 to 1: does the shape after pooling change?',
    "ja": '設計の "pool_stride" を 2 から 1 に変えると、プーリング後の形は変わりますか。',
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
        model.add(pools[design["pooling"]](design["pool_size"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], **keep))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
