"""The recurrent layer is the output."""

import keras

BELIEF = {
    "en": (
        "Your recurrent layer answers directly with n_classes units; the task wants units of state and a Dense softmax above."
    ),
    "ja": ("リカレント層が n_classes 個のユニットで直接答えています。units 個の状態の上に、ソフトマックスの層が必要です。"),
}
HINT = {
    "en": "How wide is the state of your network, and where is `units` used?",
    "ja": "あなたのネットワークの状態は何ユニットですか。units はどこで使われていますか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(n_classes, activation="softmax", return_sequences=True),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
