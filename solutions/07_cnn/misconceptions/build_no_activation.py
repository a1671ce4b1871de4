"""The convolutions have no activation function."""

import keras

BELIEF = {
    "en": ("The convolutions have no activation function, so convolution and the layer after it are partly one linear map."),
    "ja": "畳み込み層に活性化関数がないため、続く層と合わせても線形の計算に近くなってしまいます。",
}
HINT = {
    "en": "Two linear maps in a row are one. What does `Conv2D` use when you name no activation?",
    "ja": ("線形の計算を 2 つ続けても、1 つの線形の計算と変わりません。活性化関数を指定しないと、`Conv2D` は何を使いますか。"),
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
