"""The recurrent layer uses ReLU."""

import keras

BELIEF = {
    "en": "The recurrent layer of your model uses ReLU, so its states are not those of rnn_forward, which uses tanh.",
    "ja": "モデルのリカレント層が ReLU を使っています。rnn_forward と同じ状態にするには、tanh が必要です。",
}
HINT = {
    "en": "Between which numbers must the states lie? What is Keras's default activation of this layer?",
    "ja": "状態はどの範囲の値になるはずですか。この層の Keras での既定の活性化関数は何でしょうか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units, activation="relu", return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
