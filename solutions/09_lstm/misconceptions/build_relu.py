"""The LSTM uses ReLU."""

import keras

BELIEF = {
    "en": "The LSTM of your model uses ReLU for candidate and cell; lstm_step uses tanh.",
    "ja": "モデルの LSTM が、候補とセルに ReLU を使っています。lstm_step と同じにするには tanh が必要です。",
}
HINT = {
    "en": "What is Keras's default activation of this layer, and what would keep h between -1 and 1 in yours?",
    "ja": ("この層の Keras での既定の活性化関数は何ですか。あなたの層で、h を -1 から 1 の間に保つものは何でしょうか。"),
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
