"""What fit returns is handed on."""

import keras
import numpy as np

BELIEF = {
    "en": "The record that `fit` returns comes back in place of the model.",
    "ja": "モデルではなく、`fit` が返す学習の記録を返しています。",
}
HINT = {
    "en": "Print `type(...)` of what you return. Can it predict anything?",
    "ja": "返しているものの `type(...)` を表示してみましょう。それで予測ができますか。",
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    return model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
