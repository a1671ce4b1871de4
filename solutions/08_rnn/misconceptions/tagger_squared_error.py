"""The loss is the mean squared error."""

import keras

BELIEF = {
    "en": "Your model is compiled with the squared error; the task asks for the cross-entropy.",
    "ja": "モデルの損失関数が二乗誤差になっています。この課題で求めるのはクロスエントロピーです。",
}
HINT = {
    "en": "Which loss belongs to a softmax? Compare the docstring with your call of compile.",
    "ja": "ソフトマックスと組にする損失関数は何ですか。docstring と compile の呼び出しを比べてみましょう。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "mean_squared_error")
    return model
