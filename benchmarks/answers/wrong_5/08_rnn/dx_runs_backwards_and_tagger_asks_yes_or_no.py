import keras
import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = map(lambda a: np.asarray(a, dtype=np.float64), (x, h0, Wx, Wh, b, dh))
    h = rnn_forward(x, h0, Wx, Wh, b)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    carried = np.zeros(h0.shape)
    dx = []
    for t in range(x.shape[1] - 1, -1, -1):
        delta = (dh[:, t] + carried) * (1 - h[:, t] ** 2)
        old = h[:, t - 1] if t else h0
        dWx += np.einsum("nd,nh->dh", x[:, t], delta)
        dWh += np.einsum("ni,nj->ij", old, delta)
        db += delta.sum(0)
        dx.append(delta @ Wx.T)
        carried = delta @ Wh.T
    return np.stack(dx, axis=1), carried, dWx, dWh, db


def build_rnn_tagger(n_features, n_classes, units):
    words = keras.Input((None, n_features))
    states = keras.layers.SimpleRNN(units, return_sequences=True)(words)
    tags = keras.layers.TimeDistributed(keras.layers.Dense(n_classes, activation="softmax"))(states)
    model = keras.Model(words, tags)
    # 品詞ごとに 0 か 1 か
    model.compile(keras.optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy())
    return model
