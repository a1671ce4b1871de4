"""The output layer is a sigmoid."""

import keras

BELIEF = {
    "en": (
        "The output layer is a sigmoid, so the outputs of a sample are not the probabilities of classes that "
        "exclude each other."
    ),
    "ja": "出力層がシグモイドなので、サンプルの出力が、互いに排他的なクラスの確率になりません。",
}
HINT = {
    "en": "Print the sum of each row of the outputs. Which activation function makes it 1?",
    "ja": "出力の各行の和を表示してみましょう。和が 1 になる活性化関数はどれですか。",
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(n_classes, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
