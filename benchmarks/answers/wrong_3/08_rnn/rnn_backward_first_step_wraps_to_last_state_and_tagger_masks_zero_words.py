import keras
import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x = np.asarray(x, dtype=np.float64)
    Wx = np.asarray(Wx, dtype=np.float64)
    Wh = np.asarray(Wh, dtype=np.float64)
    dh = np.asarray(dh, dtype=np.float64)
    hs = np.asarray(rnn_forward(x, h0, Wx, Wh, b))
    dx = np.zeros_like(x)
    dWx = np.zeros_like(Wx)
    dWh = np.zeros_like(Wh)
    db = np.zeros(Wh.shape[1])
    carried = np.zeros((x.shape[0], Wh.shape[0]))
    for t in reversed(range(x.shape[1])):
        error = (dh[:, t] + carried) * (1.0 - hs[:, t] ** 2)
        dx[:, t] = error @ Wx.T
        dWx += x[:, t].T @ error
        dWh += hs[:, t - 1].T @ error
        db += error.sum(0)
        carried = error @ Wh.T
    return dx, carried, dWx, dWh, db


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Masking(mask_value=0.0),  # sentences may have different lengths
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
