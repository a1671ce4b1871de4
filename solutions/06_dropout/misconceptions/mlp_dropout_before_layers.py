"""Dropout before each hidden layer."""

import keras

BELIEF = {
    "en": (
        "The dropouts stand before the two hidden layers instead of after them: the inputs lose units, the "
        "second hidden layer loses none."
    ),
    "ja": "ドロップアウトが中間層の後ではなく前にあります。入力が無効になり、2 つ目の中間層では無効になりません。",
}
HINT = {
    "en": "Follow a sample through your list of layers, line by line. Whose outputs does each LectureDropout receive?",
    "ja": (
        "層の並びを 1 行ずつ、サンプルになったつもりでたどってみましょう。それぞれの LectureDropout は、"
        "どの層の出力を受け取りますか。"
    ),
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
