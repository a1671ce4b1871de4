"""The hidden layer has no activation."""

import keras

BELIEF = {
    "en": "The hidden layer of build_autoencoder has no activation: its code is the weighted sum itself.",
    "ja": "build_autoencoder の中間層に活性化関数がなく、重み付き和がそのまま符号になっています。",
}
HINT = {
    "en": "What does Keras's Dense do when no activation is given? In which range should a code lie?",
    "ja": "Keras の Dense は、activation を指定しないとどうなりますか。符号はどの範囲に入るはずですか。",
}


def build_autoencoder(n_inputs, n_hidden, inputs):
    output = "sigmoid" if inputs == "binary" else "linear"
    return keras.Sequential(
        [keras.Input((n_inputs,)), keras.layers.Dense(n_hidden), keras.layers.Dense(n_inputs, activation=output)]
    )
