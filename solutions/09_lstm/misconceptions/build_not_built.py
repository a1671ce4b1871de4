"""The input is not declared."""

import keras

BELIEF = {
    "en": "Your model has no weights yet: without an input shape Keras waits for the first batch.",
    "ja": "モデルにまだ重みがありません。入力の形がわからないと、Keras は最初のバッチが来るまで重みを作りません。",
}
HINT = {
    "en": "Print get_weights() of a fresh model. Which arguments of the function have you not used?",
    "ja": "作ったばかりのモデルの get_weights() を表示してみましょう。まだ使っていない引数はどれですか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
