"""One pooling layer after all convolutions."""

import keras

BELIEF = {
    "en": "build_cnn has one pooling layer, after the last convolution; on the slide each convolution is followed by its own.",
    "ja": (
        "build_cnn のプーリング層が、最後の畳み込み層のあとの 1 つだけになっています。スライドでは、"
        "畳み込み層のあとに毎回プーリング層があります。"
    ),
}
HINT = {
    "en": (
        "Write the sizes of the images behind each layer of your network and of the one in the description. Where do they part?"
    ),
    "ja": (
        "あなたのネットワークと説明のネットワークについて、各層のあとの画像の大きさを書き出してみましょう。"
        "どこから違ってきますか。"
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
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **keep))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
