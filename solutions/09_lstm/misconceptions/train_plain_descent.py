"""Stochastic gradient descent with its default rate."""

import keras
import numpy as np

BELIEF = {
    "en": ("train_lstm uses plain gradient descent with Keras's default learning rate, 0.01: it has hardly begun to learn."),
    "ja": "train_lstm が、既定の学習係数 0.01 の単純な勾配降下法を使っています。ほとんど学習が始まっていません。",
}
HINT = {
    "en": "Print the loss of each epoch. Which optimizer does the docstring suggest?",
    "ja": "エポックごとの損失を表示してみましょう。docstring には、どの最適化器が挙げられていますか。",
}


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    _, n_steps, n_features = np.shape(x)
    model = build_lstm_classifier(n_steps, n_features, int(np.max(y)) + 1, units)  # noqa: F821 - comes from the model answer
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=8, verbose=0)
    return model
