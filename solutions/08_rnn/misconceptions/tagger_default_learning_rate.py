"""Adam keeps its default learning rate."""

import keras

BELIEF = {
    "en": "Your optimizer uses Keras's default learning rate, 0.001; the task asks for 0.01.",
    "ja": "最適化器の学習係数が Keras の既定値 0.001 のままです。この課題では 0.01 です。",
}
HINT = {
    "en": 'What does the name "adam" tell Keras about the learning rate?',
    "ja": "compile に adam とだけ書くと、学習係数はいくつになるでしょうか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile("adam", "categorical_crossentropy")
    return model
