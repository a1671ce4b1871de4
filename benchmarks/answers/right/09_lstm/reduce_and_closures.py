"""A cell is a function made from its weights; a sequence is a fold over that function."""

from functools import partial, reduce
from itertools import accumulate, starmap

import keras
import numpy as np
import tensorflow as tf
from scipy.special import expit


def array(a):
    return np.array(a, dtype=float)


def make_cell(Wx, Wh, b):
    Wx, Wh, b = map(array, (Wx, Wh, b))
    blocks = list(zip(np.split(Wx, 4, axis=1), np.split(Wh, 4, axis=1), np.split(b, 4), (expit, expit, np.tanh, expit)))

    def cell(memory, x):
        h, c = memory[:2]
        sums = starmap(lambda wx, wh, bias, f: f(np.einsum("nd,dh->nh", x, wx) + np.einsum("nk,kh->nh", h, wh) + bias), blocks)
        i, f, g, o = sums
        kept, stored = np.multiply(f, c), np.multiply(i, g)
        cells = kept + stored
        return o * np.tanh(cells), cells, (i, f, o)

    return cell


def story(x, h0, c0, Wx, Wh, b):
    """[(h, c, gates) after step 1, after step 2, ...]"""
    x = array(x)
    steps = (x[:, t] for t in range(x.shape[1]))
    start = (array(h0), array(c0), None)
    return list(accumulate(steps, make_cell(Wx, Wh, b), initial=start))[1:]


def lstm_step(x, h, c, Wx, Wh, b):
    return make_cell(Wx, Wh, b)((array(h), array(c)), array(x))[:2]


def lstm_forward(x, h0, c0, Wx, Wh, b):
    told = story(x, h0, c0, Wx, Wh, b)
    return np.concatenate([h[:, None] for h, _, _ in told], axis=1), told[-1][1]


def gates(x, h0, c0, Wx, Wh, b):
    openings = np.array([opened for _, _, opened in story(x, h0, c0, Wx, Wh, b)])  # (T, 3, N, H)
    return tuple(np.ascontiguousarray(one) for one in np.transpose(openings, (1, 2, 0, 3)))


class Reader(keras.Model):
    def __init__(self, n_classes, units):
        super().__init__()
        self.lstm = keras.layers.RNN(keras.layers.LSTMCell(units))
        self.dense = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, sequences):
        return reduce(lambda signal, layer: layer(signal), (self.lstm, self.dense), sequences)


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = Reader(n_classes, units)
    model(np.zeros((1, n_steps, n_features), dtype="float32"))
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x, dtype="float32"), np.asarray(y, dtype="int32")
    model = build_lstm_classifier(*x.shape[1:], len(np.unique(y)), units)
    optimizer = keras.optimizers.Adam(learning_rate=0.02)
    loss = keras.losses.SparseCategoricalCrossentropy()

    @partial(tf.function, reduce_retracing=True)
    def learn(sequences, answers):
        with tf.GradientTape() as tape:
            error = loss(answers, model(sequences))
        weights = model.trainable_variables
        optimizer.apply_gradients(zip(tape.gradient(error, weights), weights))

    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x), seed=seed).batch(32)
    for _ in range(8):
        for sequences, answers in data:
            learn(sequences, answers)
    return model


if __name__ == "__main__":
    from support import accuracy, first_symbol

    print(accuracy(train_lstm(*first_symbol(640, 6, 0), 24, 0), *first_symbol(200, 6, 1)))
