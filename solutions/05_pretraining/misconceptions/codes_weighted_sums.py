"""The codes are weighted sums, before the sigmoid."""

import keras
import numpy as np

BELIEF = {
    "en": "learn_codes returns the weighted sums of the hidden units; the sigmoid is missing.",
    "ja": "learn_codes が中間層の重み付き和を返しています。シグモイドを通していません。",
}
HINT = {
    "en": "Print the codes. Between which two numbers should the output of a sigmoid unit lie?",
    "ja": "符号を表示してみましょう。シグモイドのユニットの出力は、どの範囲に入るはずですか。",
}


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")  # noqa: F821 - comes from the model answer
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    x = np.tile(np.eye(8), (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.layers[0].get_weights()
    return np.eye(8) @ W + b, np.asarray(model(np.eye(8)))
