"""8-3-8 with a linear output."""

import keras
import numpy as np

BELIEF = {
    "en": "The 8-3-8 network of learn_codes has a linear output, and three units cannot give eight independent rows that way.",
    "ja": "learn_codes の 8-3-8 の出力が線形です。それでは、3 つのユニットから互いに独立な 8 行を作れません。",
}
HINT = {
    "en": "Are the eight inputs binary or continuous? Print the reconstruction: is the largest value of each row in its place?",
    "ja": "8 つの入力は 2 値ですか、連続値ですか。再現を表示してみましょう。各行の最大値は正しい位置にありますか。",
}


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "continuous")  # noqa: F821 - comes from the model answer
    model.compile(keras.optimizers.Adam(0.1), "mean_squared_error", steps_per_execution=50)
    x = np.tile(np.eye(8), (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    W, b = model.layers[0].get_weights()
    return 1.0 / (1.0 + np.exp(-(np.eye(8) @ W + b))), np.asarray(model(np.eye(8)))
