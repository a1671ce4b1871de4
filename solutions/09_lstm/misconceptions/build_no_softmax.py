"""The output has no activation."""

import keras

BELIEF = {
    "en": "Your model's outputs are weighted sums, not probabilities: the softmax is missing.",
    "ja": "モデルの出力が確率ではなく、重み付き和のままです。ソフトマックスが抜けています。",
}
HINT = {
    "en": "Print the sum of the outputs of one sequence. What should it be?",
    "ja": "1 本の系列に対する出力の和を表示してみましょう。いくつになるはずですか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes),
        ]
    )
