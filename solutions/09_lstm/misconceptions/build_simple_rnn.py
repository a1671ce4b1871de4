"""A simple recurrent layer takes the place of the LSTM."""

import keras

BELIEF = {
    "en": "Your model contains a simple recurrent layer: it has no gates and no cell.",
    "ja": "モデルに使われているのが単純なリカレント層です。ゲートもセルもありません。",
}
HINT = {
    "en": "Print the shapes of get_weights(). How many blocks of `units` columns should Wx have?",
    "ja": "get_weights() の形を表示してみましょう。Wx には、units 列のブロックがいくつ必要ですか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.SimpleRNN(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
