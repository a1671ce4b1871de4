"""return_sequences is set."""

import keras

BELIEF = {
    "en": ("Your model answers at every step: the LSTM passes on all outputs, (N, T, H); one answer a sequence is wanted."),
    "ja": (
        "モデルがステップごとに答えを出しています。LSTM がすべての出力 (N, T, H) を渡しているためです。"
        "求める答えは 1 系列に 1 つです。"
    ),
}
HINT = {
    "en": ("Print the shape of the output for a batch of two sequences. Do you need what the LSTM says before the end?"),
    "ja": "2 本の系列に対する出力の形を表示してみましょう。途中のステップの LSTM の出力は必要でしょうか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
