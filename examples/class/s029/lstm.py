# s029, topic 9. My second (and last) submission, see the note in rnn.py
import keras
import numpy as np


def logistic(v):
    return 1 / (1 + np.exp(-v))


def blocks(x, h, Wx, Wh, b):
    u = np.asarray(x, dtype=np.float64)
    s = np.asarray(h, dtype=np.float64)
    v = u @ np.asarray(Wx, dtype=np.float64) + s @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    return np.split(v, 4, axis=1)


def lstm_step(x, h, c, Wx, Wh, b):
    # forget gate, candidate, input gate, output gate (order from my Japanese text book)
    f, g, i, o = blocks(x, h, Wx, Wh, b)
    c = np.asarray(c, dtype=np.float64)
    c = logistic(f) * c + logistic(i) * np.tanh(g)
    return logistic(o) * np.tanh(c), c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    u = np.asarray(x, dtype=np.float64)
    n, T, _ = u.shape
    h, c = h0, c0
    out = np.zeros((n, T, np.shape(h0)[1]))
    for k in range(T):
        h, c = lstm_step(u[:, k], h, c, Wx, Wh, b)
        out[:, k] = h
    return out, c


def gates(x, h0, c0, Wx, Wh, b):
    u = np.asarray(x, dtype=np.float64)
    n, T, _ = u.shape
    h, c = h0, c0
    I, F, O = np.zeros((3, n, T, np.shape(h0)[1]))
    for k in range(T):
        f, g, i, o = blocks(u[:, k], h, Wx, Wh, b)
        I[:, k], F[:, k], O[:, k] = logistic(i), logistic(f), logistic(o)
        h, c = lstm_step(u[:, k], h, c, Wx, Wh, b)
    return I, F, O


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    u = keras.Input((n_steps, n_features))
    h = keras.layers.LSTM(units)(u)
    o = keras.layers.Dense(n_classes, activation="softmax")(h)
    return keras.Model(u, o)


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x)
    y = np.asarray(y)
    model = build_lstm_classifier(x.shape[1], x.shape[2], int(np.max(y)) + 1, units)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return model
