"""One matrix for [x, h, 1]: the layer is a Dense layer on the inputs, the old state and a constant side by side."""

import keras
import numpy as np


def _joined(x, h):
    return np.concatenate([x, h, np.ones((len(x), 1))], axis=1)


def _stacked(Wx, Wh, b):
    return np.concatenate([np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)[np.newaxis]])


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(_joined(np.asarray(x, float), np.asarray(h, float)) @ _stacked(Wx, Wh, b))


def rnn_forward(x, h0, Wx, Wh, b):
    by_time = np.swapaxes(np.asarray(x, float), 0, 1)
    states = [np.asarray(h0, float)]
    for x_t in by_time:
        states.append(rnn_step(x_t, states[-1], Wx, Wh, b))
    return np.swapaxes(np.array(states[1:]), 0, 1)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, dh, W = np.asarray(x, float), np.asarray(h0, float), np.asarray(dh, float), _stacked(Wx, Wh, b)
    D, H = np.shape(Wx)
    states = np.concatenate([h0[:, np.newaxis], rnn_forward(x, h0, Wx, Wh, b)], axis=1)
    dW, dx, from_later = np.zeros_like(W), np.empty_like(x), np.zeros_like(h0)
    for t in range(x.shape[1], 0, -1):
        delta = (from_later + dh[:, t - 1]) * (1 + states[:, t]) * (1 - states[:, t])
        dW = dW + _joined(x[:, t - 1], states[:, t - 1]).T @ delta
        dx[:, t - 1], from_later, _ = np.split(delta @ W.T, [D, D + H], axis=1)
    dWx, dWh, db = np.split(dW, [D, D + H])
    return dx, from_later, dWx, dWh, db[0]


def state_gradient_norms(x, h0, Wx, Wh, b):
    # From the first state to the last: all distances are extended by one step at a time.
    samples, steps, _ = np.shape(x)
    H = len(b)
    h, reach = np.asarray(h0, float), [np.tile(np.eye(H), (samples, 1, 1))]
    for t in range(steps):
        h = rnn_step(np.asarray(x, float)[:, t], h, Wx, Wh, b)
        one_step = np.einsum("ij,nj->nij", np.asarray(Wh, float), 1 - h**2)
        reach = [np.einsum("nij,njk->nik", earlier, one_step) for earlier in reach]
        reach.append(np.tile(np.eye(H), (samples, 1, 1)))
    return np.array([np.sqrt((J**2).sum(axis=(1, 2))) for J in reversed(reach)]).T


def build_rnn_tagger(n_features, n_classes, units):
    words = keras.Input(shape=(None, n_features), name="words")
    states = keras.layers.SimpleRNN(units, return_sequences=True, name="memory")(words)
    tags = keras.layers.Dense(n_classes, activation=keras.activations.softmax, name="tags")(states)
    model = keras.Model(inputs=words, outputs=tags, name="tagger")
    model.compile(optimizer=keras.optimizers.Adam(1e-2), loss=keras.losses.CategoricalCrossentropy(), jit_compile=False)
    return model
