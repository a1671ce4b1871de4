"""The code has the activation of the outputs: none for continuous inputs."""

import keras

BELIEF = {
    "en": "For continuous inputs your hidden layer is linear too; only the decoder depends on the kind of inputs.",
    "ja": "連続値の入力のとき、中間層まで線形になっています。入力の種類で変わるのはデコーダだけです。",
}
HINT = {
    "en": "Which of the two layers must be able to give every value of an input, and in which range does a code lie?",
    "ja": "入力と同じ範囲の値を出せなければならないのは、2 つの層のどちらですか。符号はどの範囲に入りますか。",
}


def build_autoencoder(n_inputs, n_hidden, inputs):
    activation = "sigmoid" if inputs == "binary" else "linear"
    return keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(n_hidden, activation=activation),
            keras.layers.Dense(n_inputs, activation=activation),
        ]
    )
