"""The LSTM is as wide as the sequence is long."""

import keras

BELIEF = {
    "en": "Your LSTM has n_steps units; its width is `units`, whatever the length of the sequences.",
    "ja": "LSTM のユニット数が n_steps になっています。系列の長さに関係なく、ユニット数は units です。",
}
HINT = {
    "en": "Build two models for sequences of 5 and of 50 steps. Should the shape of Wh differ?",
    "ja": "長さ 5 と長さ 50 の系列用に、モデルを 2 つ作ってみましょう。Wh の形は変わるはずですか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(n_steps),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
