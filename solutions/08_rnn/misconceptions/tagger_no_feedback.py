"""A Dense layer takes the place of the recurrent one."""

import keras

BELIEF = {
    "en": "Your model has no feedback: each word is tagged by itself, without the words before.",
    "ja": "モデルに帰還路がありません。前の単語を見ずに、単語を 1 つずつ別々に判定しています。",
}
HINT = {
    "en": 'Where does your network remember that the word before was "the"? Count the weight arrays.',
    "ja": "前の単語が the だったことを、ネットワークはどこで覚えているのでしょうか。重みの配列の数を数えてみましょう。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.Dense(units, activation="tanh"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
