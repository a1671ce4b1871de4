"""The codes are rounded to 0 and 1."""

import keras
import numpy as np

BELIEF = {
    "en": "learn_codes rounds the hidden outputs to 0 and 1, and then some numbers may share a code.",
    "ja": "learn_codes が中間層の出力を 0 と 1 に丸めているので、同じ符号になる数が出ることがあります。",
}
HINT = {
    "en": "Print the hidden outputs before you round them: which values between 0 and 1 does your rounding wipe out?",
    "ja": "中間層の出力を丸める前に表示してみましょう。0 と 1 の間のどのような値が、丸めると失われますか。",
}


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")  # noqa: F821 - comes from the model answer
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    x = np.tile(np.eye(8), (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.layers[0].get_weights()
    return np.round(1.0 / (1.0 + np.exp(-(np.eye(8) @ W + b)))), np.asarray(model(np.eye(8)))
