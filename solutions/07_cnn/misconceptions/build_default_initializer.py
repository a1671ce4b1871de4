"""The initialisation is left to Keras."""

import keras

BELIEF = {
    "en": "The initialisation of the design is not passed on, so Keras draws the first weights in its own way.",
    "ja": "重みの初期化の方法を層に渡していないため、設計ではなく Keras の既定の方法で初期値が決まっています。",
}
HINT = {
    "en": 'Put "ones" in the place of "initializer" in the design, build the model and print its first filter.',
    "ja": '設計の "initializer" を "ones" にしてモデルを作り、最初のフィルタの値を表示してみましょう。',
}


def build_cnn(input_shape, n_classes, design):
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
            )
        )
        model.add(pools[design["pooling"]](design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"]))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"]))
    optimizer = keras.optimizers.get({"class_name": design["optimizer"], "config": {"learning_rate": design["learning_rate"]}})
    model.compile(optimizer=optimizer, loss=design["loss"])
    return model
