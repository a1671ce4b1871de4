"""Steps and features are exchanged in the input."""

import keras

BELIEF = {
    "en": "Your model's input is (n_features, n_steps); Keras expects steps first, then the numbers of a step.",
    "ja": ("モデルの入力が (n_features, n_steps) になっています。Keras では、ステップが先、1 ステップの数の個数が後です。"),
}
HINT = {
    "en": "Print model.input_shape beside the shape of your data, with T and D different.",
    "ja": "T と D を違う値にして、model.input_shape とデータの形を並べて表示してみましょう。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_features, n_steps)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
