"""The input is not declared."""

import keras

BELIEF = {
    "en": "Your model has no weights yet: without an input shape Keras waits for the first batch.",
    "ja": "モデルにまだ重みがありません。入力の形がわからないと、Keras は最初のバッチが来るまで重みを作りません。",
}
HINT = {
    "en": "Print get_weights() of a fresh model. Which argument of the function have you not used?",
    "ja": "作ったばかりのモデルの get_weights() を表示してみましょう。まだ使っていない引数はどれですか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
