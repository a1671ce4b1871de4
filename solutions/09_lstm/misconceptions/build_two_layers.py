"""Two LSTM layers."""

import keras

BELIEF = {
    "en": "Your model has two LSTM layers on top of each other; the task asks for one.",
    "ja": "モデルに LSTM の層が 2 つ重なっています。この課題では 1 つです。",
}
HINT = {
    "en": "Count the arrays of get_weights(). Which of them does the docstring not name?",
    "ja": "get_weights() の配列の数を数えてみましょう。docstring に書かれていないものはどれですか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
