import keras
import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h = np.asarray(h0, dtype=np.float64)
    Wx, Wh, b = np.asarray(Wx, np.float64), np.asarray(Wh, np.float64), np.asarray(b, np.float64)
    units = h.shape[1]
    out_i, out_f, out_o = (np.empty((x.shape[0], x.shape[1], units)) for _ in range(3))
    for t in range(x.shape[1]):
        sums = x[:, t] @ Wx + h @ Wh + b
        opened = 1.0 / (1.0 + np.exp(-sums))
        out_i[:, t] = opened[:, :units]
        out_f[:, t] = opened[:, units : 2 * units]
        out_o[:, t] = opened[:, 3 * units :]
        # the gates read outputs only, no cells
        h, _ = lstm_step(x[:, t], h, c0, Wx, Wh, b)
    return out_i, out_f, out_o


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    model = keras.Sequential()
    model.add(keras.Input((n_steps, n_features)))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    # one answer for the whole sequence
    model.add(keras.layers.GlobalAveragePooling1D())
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model
