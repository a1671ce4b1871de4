"""What fit returns is handed on."""

import keras
import numpy as np

BELIEF = {
    "en": "train_lstm returns the record that `fit` gives back, in place of the model.",
    "ja": "train_lstm が、モデルではなく、`fit` の返す学習の記録を返しています。",
}
HINT = {
    "en": "Print the type of what you return. Can it predict anything?",
    "ja": "返しているものの型を表示してみましょう。それで予測ができますか。",
}


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    _, n_steps, n_features = np.shape(x)
    model = build_lstm_classifier(n_steps, n_features, int(np.max(y)) + 1, units)  # noqa: F821 - comes from the model answer
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="sparse_categorical_crossentropy")
    return model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=8, verbose=0)
