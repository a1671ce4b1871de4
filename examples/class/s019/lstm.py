import keras
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


class LSTM:
    """one step, as in the book I use"""

    def __init__(self, Wx, Wh, b):
        self.params = [Wx, Wh, b]

    def forward(self, x, h_prev, c_prev):
        Wx, Wh, b = self.params
        N, H = h_prev.shape
        A = np.dot(x, Wx) + np.dot(h_prev, Wh) + b
        f = A[:, :H]
        g = A[:, H:2*H]
        i = A[:, 2*H:3*H]
        o = A[:, 3*H:]
        self.f = sigmoid(f)
        self.g = np.tanh(g)
        self.i = sigmoid(i)
        self.o = sigmoid(o)
        c_next = self.f * c_prev + self.g * self.i
        h_next = self.o * np.tanh(c_next)
        return h_next, c_next


class TimeLSTM:
    def __init__(self, Wx, Wh, b):
        self.params = [Wx, Wh, b]

    def forward(self, xs, h, c):
        self.layers = []
        hs = np.empty((xs.shape[0], xs.shape[1], h.shape[1]))
        for t in range(xs.shape[1]):
            layer = LSTM(*self.params)
            h, c = layer.forward(xs[:, t, :], h, c)
            hs[:, t, :] = h
            self.layers.append(layer)
        return hs, c


def to_array(*xs):
    return [np.asarray(x, dtype=np.float64) for x in xs]


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = to_array(x, h, c, Wx, Wh, b)
    return LSTM(Wx, Wh, b).forward(x, h, c)


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h0, c0, Wx, Wh, b = to_array(x, h0, c0, Wx, Wh, b)
    return TimeLSTM(Wx, Wh, b).forward(x, h0, c0)


def gates(x, h0, c0, Wx, Wh, b):
    x, h0, c0, Wx, Wh, b = to_array(x, h0, c0, Wx, Wh, b)
    layer = TimeLSTM(Wx, Wh, b)
    layer.forward(x, h0, c0)
    return tuple(np.stack([getattr(one, name) for one in layer.layers], axis=1) for name in ("i", "f", "o"))


class Classifier:
    def __init__(self, n_steps, n_features, n_classes, units):
        self.model = keras.Sequential([
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ])

    def fit(self, x, y):
        self.model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
        self.model.fit(x, y, batch_size=32, epochs=8, verbose=0)
        return self.model


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return Classifier(n_steps, n_features, n_classes, units).model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    return Classifier(x.shape[1], x.shape[2], len(np.unique(y)), units).fit(x, y)
