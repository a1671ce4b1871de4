"""Five epochs of the eight numbers alone: five steps."""

import keras
import numpy as np

BELIEF = {
    "en": "learn_codes stops after a few steps, while every output still says about 1/8.",
    "ja": "learn_codes が数ステップで終わっていて、どの出力もまだ 1/8 くらいのままです。",
}
HINT = {
    "en": "How many batches has one epoch of your data? The docstring says 200.",
    "ja": "あなたのデータでは、1 エポックはいくつのバッチになりますか。docstring では 200 です。",
}


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    x = np.eye(8)
    model = build_autoencoder(8, 3, "binary")  # noqa: F821 - comes from the model answer
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy")
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.layers[0].get_weights()
    return 1.0 / (1.0 + np.exp(-(x @ W + b))), np.asarray(model(x))
