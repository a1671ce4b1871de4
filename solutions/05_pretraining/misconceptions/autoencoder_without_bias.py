"""The layers have no biases."""

import keras
import numpy as np

BELIEF = {
    "en": "The layers of build_autoencoder have weights W but no biases b.",
    "ja": "build_autoencoder の層に重み W だけがあり、バイアス b がありません。",
}
HINT = {
    "en": "How many arrays does `model.get_weights()` give? And what does a sigmoid unit put out when all its inputs are 0?",
    "ja": "`model.get_weights()` の配列はいくつありますか。入力がすべて 0 のとき、シグモイドのユニットの出力はいくつですか。",
}


def build_autoencoder(n_inputs, n_hidden, inputs):
    output = "sigmoid" if inputs == "binary" else "linear"
    model = keras.Sequential([keras.Input((n_inputs,))])
    model.add(keras.layers.Dense(n_hidden, activation="sigmoid", use_bias=False))
    model.add(keras.layers.Dense(n_inputs, activation=output, use_bias=False))
    return model


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy" if inputs == "binary" else "mean_squared_error")
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    return model.layers[0].get_weights()[0], np.zeros(n_hidden), np.asarray(model(x))


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    x = np.tile(np.eye(8), (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    (W,) = model.layers[0].get_weights()
    return 1.0 / (1.0 + np.exp(-W)), np.asarray(model(np.eye(8)))
