"""Dropout after the last hidden layer only."""

import keras

BELIEF = {
    "en": "Only the second hidden layer has a dropout; the units of the first are never dropped.",
    "ja": "ドロップアウトが 2 つ目の中間層にしかなく、1 つ目の中間層のユニットは無効になりません。",
}
HINT = {
    "en": "The network has two hidden layers. Count the LectureDropout layers that a sample passes.",
    "ja": "中間層は 2 つあります。サンプルが LectureDropout を何回通るか、数えてみましょう。",
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
