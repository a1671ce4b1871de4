import keras
import numpy as np


class RNN:
    """one step of the recurrent layer, as in the book I use"""

    def __init__(self, Wx, Wh, b):
        self.params = [Wx, Wh, b]

    def forward(self, x, h_prev):
        Wx, Wh, b = self.params
        t = np.dot(h_prev, Wh) + np.dot(x, Wx) + b
        h_next = np.tanh(t)
        self.cache = (x, h_prev, h_next)
        return h_next

    def backward(self, dh_next):
        Wx, Wh, b = self.params
        x, h_prev, h_next = self.cache
        dt = dh_next * (1 - h_next ** 2)
        db = np.sum(dt, axis=0)
        dWh = np.dot(h_prev.T, dt)
        dh_prev = np.dot(dt, Wh.T)
        dWx = np.dot(x.T, dt)
        dx = np.dot(dt, Wx.T)
        self.grads = [dWx, dWh, db]
        return dx, dh_prev


class TimeRNN:
    def __init__(self, Wx, Wh, b, h):
        self.params = [Wx, Wh, b]
        self.h = h

    def forward(self, xs):
        self.layers = []
        hs = np.empty((xs.shape[0], xs.shape[1], self.h.shape[1]))
        for t in range(xs.shape[1]):
            layer = RNN(*self.params)
            self.h = layer.forward(xs[:, t, :], self.h)
            hs[:, t, :] = self.h
            self.layers.append(layer)
        return hs

    def backward(self, dhs):
        dxs = []
        dh = 0
        for t in reversed(range(len(self.layers))):
            layer = self.layers[t]
            dx, dh = layer.backward(dhs[:, t, :] + dh)
            dxs.insert(0, dx)
            self.grads = layer.grads
        self.dh = dh
        return np.stack(dxs, axis=1)


def to_array(*xs):
    return [np.asarray(x, dtype=np.float64) for x in xs]


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = to_array(x, h, Wx, Wh, b)
    return RNN(Wx, Wh, b).forward(x, h)


def rnn_forward(x, h0, Wx, Wh, b):
    x, h0, Wx, Wh, b = to_array(x, h0, Wx, Wh, b)
    return TimeRNN(Wx, Wh, b, h0).forward(x)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = to_array(x, h0, Wx, Wh, b, dh)
    layer = TimeRNN(Wx, Wh, b, h0)
    layer.forward(x)
    dx = layer.backward(dh)
    dWx, dWh, db = layer.grads
    return dx, layer.dh, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    x, h0, Wx, Wh, b = to_array(x, h0, Wx, Wh, b)
    hs = TimeRNN(Wx, Wh, b, h0).forward(x)
    N, T, H = hs.shape
    norms = np.empty((N, T + 1))
    for n in range(N):
        jac = np.eye(H)
        norms[n, 0] = np.sqrt(np.sum(jac ** 2))
        for k in range(1, T + 1):
            jac = np.dot(Wh * (1 - hs[n, T - k] ** 2), jac)
            norms[n, k] = np.sqrt(np.sum(jac ** 2))
    return norms


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential([
        keras.Input((None, n_features)),
        keras.layers.SimpleRNN(units, return_sequences=True),
        keras.layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
