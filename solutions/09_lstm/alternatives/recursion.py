"""The last step calls the steps before it; gates are read off the cells; last output sliced out of all of them."""

import keras
import numpy as np


def _logistic(z):
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _sums(x, h, Wx, Wh, b):
    # Sums over a product of broadcast arrays instead of @.
    from_x = (np.asarray(x, float)[..., np.newaxis] * np.asarray(Wx, float)).sum(axis=-2)
    from_h = (np.asarray(h, float)[..., np.newaxis] * np.asarray(Wh, float)).sum(axis=-2)
    return from_x + from_h + np.asarray(b, float)


def lstm_step(x, h, c, Wx, Wh, b):
    z, H = _sums(x, h, Wx, Wh, b), np.shape(c)[1]
    cell = _logistic(z[:, H : 2 * H]) * np.asarray(c, float)
    cell = cell + _logistic(z[:, :H]) * np.tanh(z[:, 2 * H : 3 * H])
    return _logistic(z[:, 3 * H :]) * np.tanh(cell), cell


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, float)
    if x.shape[1] == 1:
        h, c = lstm_step(x[:, 0], h0, c0, Wx, Wh, b)
        return h[:, np.newaxis], c
    earlier, c = lstm_forward(x[:, :-1], h0, c0, Wx, Wh, b)
    h, c = lstm_step(x[:, -1], earlier[:, -1], c, Wx, Wh, b)
    return np.concatenate([earlier, h[:, np.newaxis]], axis=1), c


def gates(x, h0, c0, Wx, Wh, b):
    opened, h, c = ([], [], []), h0, c0
    for t in range(np.shape(x)[1]):
        x_t = np.asarray(x, float)[:, t]
        z = _sums(x_t, h, Wx, Wh, b)
        H = z.shape[1] // 4
        for kept, start in zip(opened, (0, H, 3 * H), strict=True):
            kept.append(_logistic(z[:, start : start + H]))
        h, c = lstm_step(x_t, h, c, Wx, Wh, b)
    return tuple(np.transpose(kept, (1, 0, 2)) for kept in opened)


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    x = keras.Input((None, n_features))
    every_h = keras.layers.LSTM(units, return_sequences=True)(x)
    o = keras.layers.Dense(n_classes, "softmax")(every_h[:, -1])
    model = keras.Model(x, o)
    model.compile(keras.optimizers.Adam(0.01), keras.losses.sparse_categorical_crossentropy, jit_compile=False)
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    model = build_lstm_classifier(x.shape[1], x.shape[2], int(y.max()) + 1, units)
    # Half the learning rate, half the batch, a few more passes.
    model.fit(x, y, batch_size=16, epochs=10, shuffle=True, verbose=0)
    return model
