"""The feature maps are not flattened."""

import keras

BELIEF = {
    "en": (
        "The feature maps go into the dense layers without being flattened, so every place of the image gets its own answer."
    ),
    "ja": "特徴マップを 1 列に並べずに全結合層へ渡しているため、画像の場所ごとに別々の答えが出てしまいます。",
}
HINT = {
    "en": (
        "Print the shape of `model(x)` for 3 images. Is it one row of probabilities an image? `Dense` works on the "
        "last axis only."
    ),
    "ja": (
        "3 枚の画像で `model(x)` の形を表示してみましょう。画像 1 枚に確率が 1 行ですか。`Dense` は最後の軸だけに働きます。"
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
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], **keep))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
