import keras
import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    xt = np.asarray(x, dtype=np.float64)
    a_prev = np.asarray(h, dtype=np.float64)
    a_next = np.tanh(np.dot(xt, Wx) + np.dot(a_prev, Wh) + np.asarray(b, dtype=np.float64))
    return a_next


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    a_next = np.asarray(h0, dtype=np.float64)
    T_x = x.shape[1]
    a = np.zeros((x.shape[0], T_x, a_next.shape[1]))
    for t in range(T_x):
        a_next = rnn_step(x[:, t, :], a_next, Wx, Wh, b)
        a[:, t, :] = a_next
    return a


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x = np.asarray(x, dtype=np.float64)
    a0 = np.asarray(h0, dtype=np.float64)
    Wx = np.asarray(Wx, dtype=np.float64)
    Wh = np.asarray(Wh, dtype=np.float64)
    da = np.asarray(dh, dtype=np.float64)
    a = rnn_forward(x, a0, Wx, Wh, b)
    m, T_x, n_x = x.shape
    dx = np.zeros((m, T_x, n_x))
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(Wh.shape[0])
    da_prevt = np.zeros(a0.shape)
    for t in reversed(range(T_x)):
        dtanh = (1 - a[:, t, :] ** 2) * (da[:, t, :] + da_prevt)
        a_prev = a[:, t - 1, :] if t > 0 else a0
        dx[:, t, :] = np.dot(dtanh, Wx.T)
        dWx += np.dot(x[:, t, :].T, dtanh)
        dWh += np.dot(a_prev.T, dtanh)
        db += np.sum(dtanh, axis=0)
        da_prevt = np.dot(dtanh, Wh.T)
    return dx, da_prevt, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    a = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, dtype=np.float64)
    m, T_x, n_a = a.shape
    norms = np.zeros((m, T_x + 1))
    for i in range(m):
        J = np.eye(n_a)
        norms[i, T_x] = np.linalg.norm(J)
        # back in time: the norm for step t goes into column t
        for t in reversed(range(T_x)):
            J = np.dot(Wh * (1 - a[i, t, :] ** 2), J)
            norms[i, t] = np.linalg.norm(J)
    return norms


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.models.Sequential()
    model.add(keras.layers.Input(shape=(None, n_features)))
    model.add(keras.layers.SimpleRNN(units))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    opt = keras.optimizers.Adam(learning_rate=0.01)
    model.compile(optimizer=opt, loss="categorical_crossentropy")
    return model
