"""The last convolution goes straight into the dense layers."""

import keras

BELIEF = {
    "en": "There is pooling between the convolutions, but none after the last one.",
    "ja": "畳み込み層の間にはプーリング層がありますが、最後の畳み込み層のあとにはありません。",
}
HINT = {
    "en": ("Follow the slide from left to right: which layer feeds the dense layers? With one block, do you pool at all?"),
    "ja": (
        "スライドの図を左から右へたどりましょう。全結合層につながるのはどの層ですか。ブロックが 1 つのとき、"
        "プーリングはありますか。"
    ),
}


def build_cnn(input_shape, n_classes, design):
    keep = {"kernel_initializer": design["initializer"]}
    pools = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}
    model = keras.Sequential()
    model.add(keras.layers.Input(tuple(input_shape)))
    last = len(design["filters"]) - 1
    for block, filters in enumerate(design["filters"]):
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
        if block < last:
            model.add(pools[design["pooling"]](design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], **keep))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
