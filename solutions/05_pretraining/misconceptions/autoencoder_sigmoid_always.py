"""The decoder ends in a sigmoid, whatever the inputs are."""

import keras

BELIEF = {
    "en": "build_autoencoder puts a sigmoid at the output for continuous inputs too.",
    "ja": "build_autoencoder が、連続値の入力のときにも出力にシグモイドを使っています。",
}
HINT = {
    "en": "An input may be -2 or 5. Can your decoder ever put out such a value?",
    "ja": "入力が -2 や 5 のこともあります。あなたのデコーダは、そのような値を出力できますか。",
}


def build_autoencoder(n_inputs, n_hidden, inputs):
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    model.add(keras.layers.Dense(n_hidden, activation="sigmoid"))
    model.add(keras.layers.Dense(n_inputs, activation="sigmoid"))
    return model
