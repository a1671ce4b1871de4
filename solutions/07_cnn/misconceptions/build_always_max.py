"""The kind of pooling is fixed."""

import keras

BELIEF = {
    "en": 'The network always pools with the maximum, also where the design says "average".',
    "ja": '設計が "average" のときにも、いつも最大値のプーリングを使っています。',
}
HINT = {
    "en": 'Search your function for "pooling". What becomes of the value that the design gives it?',
    "ja": '関数の中で "pooling" を探してみましょう。設計に書かれたその値は、どこで使われていますか。',
}


def build_cnn(input_shape, n_classes, design):
    keep = {"kernel_initializer": design["initializer"]}
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
        model.add(keras.layers.MaxPooling2D(design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], **keep))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
