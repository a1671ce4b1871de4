"""Dropout after the output layer as well."""

import keras

BELIEF = {
    "en": (
        "There is a dropout behind the softmax too, so the probability of a class can vanish and the rows no longer sum to 1."
    ),
    "ja": "ソフトマックスの後にもドロップアウトがあるため、クラスの確率が 0 になることがあり、行の和も 1 になりません。",
}
HINT = {
    "en": "Print the sum of each row of the outputs. Which units may never disappear?",
    "ja": "出力の各行の和を表示してみましょう。決して無効にしてはいけないのは、どのユニットですか。",
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(n_classes, activation="softmax"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
