import keras
import numpy as np


def squash(z):
    """Sigmoid without overflow."""
    return np.where(z > 0, 1, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = np.asarray(x, float), np.asarray(h, float), np.asarray(c, float)
    Wx, Wh, b = np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)
    H = Wh.shape[0]
    block = {name: slice(k * H, (k + 1) * H) for k, name in enumerate("ifgo")}
    total = x @ Wx + h @ Wh + b

    keep = squash(total[:, block["f"]])
    show = squash(total[:, block["o"]])
    candidate = np.tanh(total[:, block["g"]])

    # what is not kept of the old cell is filled with the candidate
    cell = keep * c + (1.0 - keep) * candidate
    return show * np.tanh(cell), cell


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    lstm = keras.layers.LSTM(units)
    model = keras.Sequential(
        [keras.Input((n_steps, n_features)), lstm, keras.layers.Dense(n_classes, activation="softmax")]
    )
    # the forget gate starts open: + 1 in block f
    Wx, Wh, b = lstm.get_weights()
    b = np.array(b)
    b[units : 2 * units] += 1.0
    lstm.set_weights([Wx, Wh, b])
    return model
