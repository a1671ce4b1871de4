"""The number 3 is written as 0, 0, 1, 0, ...: the places are counted from 1."""

import keras
import numpy as np

BELIEF = {
    "en": "learn_codes writes the number 3 as 0, 0, 1, 0, ...: it counts the places from 1, so every row is a neighbour's.",
    "ja": "learn_codes が数 3 を 0, 0, 1, 0, … と表しています。位置を 1 から数えているので、どの行も隣の数の行です。",
}
HINT = {
    "en": "Print np.eye(8)[3], and the place at which your reconstruction of 3 is largest.",
    "ja": "np.eye(8)[3] と、3 の再現でいちばん大きい値の位置を表示してみましょう。",
}


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")  # noqa: F821 - comes from the model answer
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    x = np.tile(np.eye(8), (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.layers[0].get_weights()
    numbers = np.array([np.eye(8)[n - 1] for n in range(8)])
    return 1.0 / (1.0 + np.exp(-(numbers @ W + b))), np.asarray(model(numbers))
