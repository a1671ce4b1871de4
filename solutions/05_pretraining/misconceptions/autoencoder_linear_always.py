"""The decoder has no activation, whatever the inputs are."""

import keras

BELIEF = {
    "en": "build_autoencoder gives the decoder a linear output for binary inputs too.",
    "ja": "build_autoencoder が、2 値の入力のときにもデコーダの出力を線形にしています。",
}
HINT = {
    "en": "Predict something with a model for binary inputs and large weights. Which values appear that no pixel can have?",
    "ja": "2 値の入力用のモデルに大きな重みを入れて、何か予測させてみましょう。画素がとれない値が出てきませんか。",
}


def build_autoencoder(n_inputs, n_hidden, inputs):
    return keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(n_hidden, activation="sigmoid"),
            keras.layers.Dense(n_inputs),
        ]
    )
