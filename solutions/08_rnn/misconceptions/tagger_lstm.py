"""An LSTM takes the place of the simple recurrent layer."""

import keras

BELIEF = {
    "en": "Your model contains an LSTM, which has four matrices where the simple recurrent layer has one (topic 09).",
    "ja": "モデルに LSTM が使われています。単純なリカレント層で 1 つの行列が、LSTM では 4 つ分になります (課題 09)。",
}
HINT = {
    "en": "Print the shapes of get_weights(). How many columns should Wx have?",
    "ja": "get_weights() の形を表示してみましょう。Wx の列数はいくつになるはずですか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
