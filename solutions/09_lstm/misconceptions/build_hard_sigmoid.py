"""The gates use the hard sigmoid."""

import keras

BELIEF = {
    "en": (
        "The gates of your model use the hard sigmoid, made of straight lines, as early Keras did; lstm_step uses the sigmoid."
    ),
    "ja": (
        "モデルのゲートがハードシグモイド（折れ線）になっています。初期の Keras の既定です。"
        "lstm_step で使うのはシグモイドです。"
    ),
}
HINT = {
    "en": "Which activation do the gates get if you do not name any?",
    "ja": "何も指定しないと、ゲートの活性化関数は何になりますか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units, recurrent_activation="hard_sigmoid"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
