"""A Keras layer of one's own with ops.scan, subclassed, with other names and a loss object; reduce and accumulate."""

from functools import reduce
from itertools import accumulate

import keras
import numpy as np
from keras import ops


def rnn_step(x, h, Wx, Wh, b):
    total = np.array(b, dtype=np.float64)
    return np.tanh(sum((np.dot(np.array(v, dtype=np.float64), W) for v, W in ((x, Wx), (h, Wh))), total))


def rnn_forward(x, h0, Wx, Wh, b):
    words = np.moveaxis(np.array(x, dtype=np.float64), 1, 0)
    states = list(accumulate(words, lambda h, word: rnn_step(word, h, Wx, Wh, b), initial=np.array(h0, dtype=np.float64)))
    return np.moveaxis(np.array(states[1:]), 0, 1)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = (np.array(a, dtype=np.float64) for a in (x, h0, Wx, Wh, dh))
    before = [h0, *np.moveaxis(rnn_forward(x, h0, Wx, Wh, b), 1, 0)]
    after = before[1:]

    def back(deltas, t):
        carried = deltas[0] @ Wh.T if deltas else 0.0
        return [(dh[:, t] + carried) * (1.0 - after[t] ** 2), *deltas]

    deltas = reduce(back, range(len(after) - 1, -1, -1), [])
    dx = np.stack([delta @ Wx.T for delta in deltas], axis=1)
    dWx = sum(x[:, t].T @ delta for t, delta in enumerate(deltas))
    dWh = sum(h.T @ delta for h, delta in zip(before, deltas, strict=False))
    return dx, deltas[0] @ Wh.T, dWx, dWh, sum(delta.sum(axis=0) for delta in deltas)


def state_gradient_norms(x, h0, Wx, Wh, b):
    # dh_T/dh_t column by column: an error of 1 at one unit of h_T, carried back.
    Wh, states = np.array(Wh, dtype=np.float64), rnn_forward(x, h0, Wx, Wh, b)
    samples, steps, units = states.shape
    columns = np.repeat(np.eye(units)[:, np.newaxis], samples, axis=1)
    lengths = [np.sqrt(np.square(columns).sum(axis=(0, 2)))]
    for t in range(1, steps + 1):
        columns = (columns * (1.0 - states[:, -t] ** 2)) @ Wh.T
        lengths.append(np.sqrt(np.square(columns).sum(axis=(0, 2))))
    return np.transpose(lengths)


class Memory(keras.layers.Layer):
    def __init__(self, n_features, units):
        super().__init__(name="short_term")
        self.inward = self.add_weight(shape=(n_features, units), initializer="glorot_uniform", name="a")
        self.around = self.add_weight(shape=(units, units), initializer="orthogonal", name="r")
        self.offset = self.add_weight(shape=(units,), initializer="zeros", name="o")

    def call(self, words):
        # All input sums at once; then ops.scan walks along time, which must come first for it.
        sums = ops.moveaxis(ops.matmul(words, self.inward) + self.offset, 1, 0)

        def step(state, inputs):
            state = ops.tanh(inputs + ops.matmul(state, self.around))
            return state, state

        _, states = ops.scan(step, ops.zeros_like(sums[0]), sums)
        return ops.moveaxis(states, 0, 1)


class PartOfSpeech(keras.Model):
    def __init__(self, n_features, n_classes, units):
        super().__init__(name="grammar")
        self.first = Memory(n_features, units)
        self.second = keras.layers.Dense(n_classes, name="votes")
        self.second.build((None, None, units))

    def call(self, words, training=None):
        return ops.softmax(self.second(self.first(words)), axis=-1)


def build_rnn_tagger(n_features, n_classes, units):
    model = PartOfSpeech(n_features, n_classes, units)
    adam = keras.optimizers.Adam(name="optimizer")
    adam.learning_rate = 0.01
    model.compile(
        optimizer=adam,
        loss=keras.losses.CategoricalCrossentropy(from_logits=False, name="surprise"),
        metrics=[keras.metrics.CategoricalAccuracy(name="right"), keras.metrics.TopKCategoricalAccuracy(2)],
    )
    return model
