# 機械学習 第9回 課題8
import keras
import numpy as np


def arr(x):
    return np.array(x, dtype=float)


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(arr(x) @ arr(Wx) + arr(h) @ arr(Wh) + arr(b))


def rnn_forward(x, h0, Wx, Wh, b):
    x = arr(x)
    h = arr(h0)
    joutai = []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t, :], h, Wx, Wh, b)
        joutai.append(h)
    return np.array(joutai).transpose(1, 0, 2)   # (T, N, H) -> (N, T, H)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = arr(x), arr(h0), arr(Wx), arr(Wh), arr(dh)
    h = rnn_forward(x, h0, Wx, Wh, b)
    T = x.shape[1]
    dx = np.zeros(x.shape)
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(Wh.shape[0])
    modori = np.zeros(h0.shape)   # 次の時刻から戻ってくる誤差
    for t in range(T - 1, -1, -1):
        delta = (dh[:, t] + modori) * (1 - h[:, t] ** 2)
        mae = h0 if t == 0 else h[:, t - 1]
        dx[:, t] = delta @ Wx.T
        dWx += x[:, t].T @ delta
        dWh += mae.T @ delta
        db += delta.sum(axis=0)
        modori = delta @ Wh.T
    return dx, modori, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    h = rnn_forward(x, h0, Wx, Wh, b)
    Wh = arr(Wh)
    N, T, H = h.shape
    kekka = np.zeros((N, T + 1))
    for n in range(N):
        J = np.eye(H)
        kekka[n, 0] = np.linalg.norm(J)
        for k in range(1, T + 1):
            J = Wh @ np.diag(1 - h[n, T - k] ** 2) @ J
            kekka[n, k] = np.linalg.norm(J)
    return kekka


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential()
    model.add(keras.Input((None, n_features)))
    model.add(keras.layers.SimpleRNN(units, return_sequences=True))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
