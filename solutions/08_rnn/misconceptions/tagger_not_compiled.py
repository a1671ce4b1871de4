"""The model is not compiled."""

import keras

BELIEF = {
    "en": "Your model is returned without compile, so it cannot be trained.",
    "ja": "compile をしないままモデルを返しているため、学習できません。",
}
HINT = {
    "en": "Which loss and which optimizer does the docstring name, and where do you tell Keras?",
    "ja": "docstring には、どの損失関数と最適化器が書いてありますか。それを Keras にどこで伝えますか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
