"""The model does not know the shape of the images."""

import keras

BELIEF = {
    "en": "The model is never told how large an image is, so it has no weights yet when it is handed over.",
    "ja": "画像の大きさをモデルに伝えていないため、返した時点ではまだ重みがありません。",
}
HINT = {
    "en": ("Print `len(model.get_weights())` right after building. What must Keras know before it can make the first filters?"),
    "ja": (
        "モデルを作った直後に `len(model.get_weights())` を表示してみましょう。"
        "最初のフィルタを用意するには、何がわかっている必要がありますか。"
    ),
}


def build_cnn(input_shape, n_classes, design):
    keep = {"kernel_initializer": design["initializer"]}
    pools = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}
    model = keras.Sequential()
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
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
