"""Independent sigmoids in the output layer."""

import keras

BELIEF = {
    "en": "The output units are sigmoids: each gives a probability of its own, and they do not sum to 1.",
    "ja": "出力層がシグモイドになっています。ユニットごとに別々の確率を出すため、合計が 1 になりません。",
}
HINT = {
    "en": (
        "Print the sum of the outputs for one image. A digit belongs to exactly one of the classes; which function says so?"
    ),
    "ja": (
        "1 枚の画像に対する出力の合計を表示してみましょう。数字はどれか 1 つのクラスに属します。それを表せる関数はどれですか。"
    ),
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
    model.add(keras.layers.Dense(n_classes, activation="sigmoid", **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
