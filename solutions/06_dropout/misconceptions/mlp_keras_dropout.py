"""Keras's own Dropout is used."""

import keras

BELIEF = {
    "en": (
        "The network uses keras.layers.Dropout, the inverted form, instead of your LectureDropout. At inference "
        "its outputs differ."
    ),
    "ja": (
        "自分で書いた LectureDropout ではなく、keras.layers.Dropout（逆ドロップアウト）を使っています。"
        "推論のときの出力が違います。"
    ),
}
HINT = {
    "en": "By which factor does each of the two layers multiply at inference?",
    "ja": "2 つの層は、推論のとき、それぞれ何倍にしますか。",
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dropout(rate),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dropout(rate),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
