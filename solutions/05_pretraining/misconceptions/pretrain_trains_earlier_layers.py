"""Each round trains all encoders so far, not only the new one."""

import keras
import numpy as np

BELIEF = {
    "en": "pretrain goes on training the earlier layers while the next one learns.",
    "ja": "pretrain が、次の層を学習するときに、前の層の重みも学習し続けています。",
}
HINT = {
    "en": "Pre-train [5] and [5, 3] with the same seed. Is the first pair of weights the same?",
    "ja": "同じ seed で [5] と [5, 3] を事前学習してみましょう。最初の重みの組は同じですか。",
}


def pretrain(x, layer_sizes, epochs, seed):
    encoders = []
    for size in layer_sizes:
        keras.utils.set_random_seed(seed)
        encoders.append(keras.layers.Dense(size, activation="sigmoid"))
        decoder = keras.layers.Dense(x.shape[1], activation="sigmoid")
        model = keras.Sequential([keras.Input((x.shape[1],)), *encoders, decoder])
        model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
        model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    codes = np.asarray(keras.Sequential([keras.Input((x.shape[1],)), *encoders])(x))
    return [tuple(encoder.get_weights()) for encoder in encoders], codes
