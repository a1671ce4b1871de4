import keras
import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, c, Wx, Wh, b))
    H = c.shape[1]
    z = (x @ Wx + h @ Wh + b).reshape(-1, 4, H)
    f = 1 / (1 + np.exp(-z[:, 1]))
    g = np.tanh(z[:, 2])
    o = 1 / (1 + np.exp(-z[:, 3]))
    # what is not kept is replaced by the candidate
    c_new = f * c + (1 - f) * g
    return o * np.tanh(c_new), c_new


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential([
        keras.Input(shape=(n_steps, n_features)),
        keras.layers.LSTM(units, return_sequences=True),
        keras.layers.GlobalAveragePooling1D(),
        keras.layers.Dense(n_classes, activation="softmax"),
    ])
