"""The hidden layer has ReLU."""

import keras

BELIEF = {
    "en": "The hidden layer of build_autoencoder has ReLU; a code of this task comes out of the sigmoid.",
    "ja": ("build_autoencoder の中間層の活性化関数が ReLU になっています。この課題の符号は、シグモイドを通した値です。"),
}
HINT = {
    "en": "In which range does a code lie, and which values can yours take? Print the smallest and the largest.",
    "ja": "符号はどの範囲に入るはずですか。あなたの符号の最小値と最大値を表示してみましょう。",
}


def build_autoencoder(n_inputs, n_hidden, inputs):
    output = "sigmoid" if inputs == "binary" else "linear"
    return keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(n_hidden, activation="relu"),
            keras.layers.Dense(n_inputs, activation=output),
        ]
    )
