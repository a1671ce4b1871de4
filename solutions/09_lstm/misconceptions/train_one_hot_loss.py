"""The loss expects one-hot targets."""

import keras
import numpy as np

BELIEF = {
    "en": "train_lstm uses the loss for one-hot targets, but y holds the numbers of the classes.",
    "ja": "train_lstm が one-hot の正解用の損失関数を使っています。ここでの y はクラスの番号です。",
}
HINT = {
    "en": ("Print y.shape beside the shape of the model's output. Keras has two cross-entropies: which of them takes numbers?"),
    "ja": (
        "y.shape とモデルの出力の形を並べて表示してみましょう。Keras にはクロスエントロピーが 2 つあります。"
        "番号を受け取るのはどちらですか。"
    ),
}


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    _, n_steps, n_features = np.shape(x)
    model = build_lstm_classifier(n_steps, n_features, int(np.max(y)) + 1, units)  # noqa: F821 - comes from the model answer
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=8, verbose=0)
    return model
