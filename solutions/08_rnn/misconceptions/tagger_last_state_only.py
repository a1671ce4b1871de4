"""return_sequences is left out."""

import keras

BELIEF = {
    "en": "Your model answers once a sentence: the recurrent layer passes on the last state only.",
    "ja": "モデルの答えが 1 文に 1 つしかありません。リカレント層が最後の状態しか渡していないためです。",
}
HINT = {
    "en": "Print the shape of the output for a batch of shape (2, 7, D). One answer per word, or one at the end?",
    "ja": "形が (2, 7, D) のバッチに対する出力の形を表示してみましょう。答えは単語ごとですか、最後に 1 つだけですか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
