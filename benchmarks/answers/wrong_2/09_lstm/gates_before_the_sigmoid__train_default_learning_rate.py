import keras
import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    def sig(z):
        return np.where(z >= 0, 1.0, np.exp(-np.abs(z))) / (1.0 + np.exp(-np.abs(z)))

    x, h, c, Wx, Wh, b = (np.array(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b))
    all_i, all_f, all_o = [], [], []
    for t in range(x.shape[1]):
        # a gate is a layer: input and feedback, weighted
        i, f, g, o = np.split(x[:, t].dot(Wx) + h.dot(Wh) + b, 4, axis=1)
        all_i.append(i)
        all_f.append(f)
        all_o.append(o)
        c = sig(f) * c + sig(i) * np.tanh(g)
        h = sig(o) * np.tanh(c)
    return np.stack(all_i, axis=1), np.stack(all_f, axis=1), np.stack(all_o, axis=1)


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x), np.asarray(y)
    model = build_lstm_classifier(x.shape[1], x.shape[2], int(y.max()) + 1, units)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=8, batch_size=32, verbose=0)
    return model
