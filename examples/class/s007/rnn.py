import keras
import numpy as np

# week 12, recurrent networks


def _f64(*arrays):
    return [np.asarray(a, dtype=np.float64) for a in arrays]


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = _f64(x, h, Wx, Wh, b)
    return np.tanh(b + x @ Wx + h @ Wh)


def rnn_forward(x, h0, Wx, Wh, b):
    x, h = _f64(x, h0)
    states = []
    t = 0
    while t < x.shape[1]:
        h = rnn_step(x[:, t], h, Wx, Wh, b)
        states.append(h)
        t += 1
    return np.stack(states, axis=1)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, dh = _f64(x, h0, Wx, Wh, dh)
    h = np.concatenate([h0[:, None, :], rnn_forward(x, h0, Wx, Wh, b)], axis=1)
    dx = np.empty(x.shape)
    dWx, dWh, db = 0.0, 0.0, 0.0
    back = 0.0
    t = x.shape[1]
    while t > 0:
        slope = 1 - h[:, t] * h[:, t]
        delta = (back + dh[:, t - 1]) * slope
        dWx = dWx + x[:, t - 1].T @ delta
        dWh = dWh + h[:, t - 1].T @ delta
        db = db + delta.sum(axis=0)
        dx[:, t - 1] = delta @ Wx.T
        back = delta @ Wh.T
        t -= 1
    return dx, back, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    h = rnn_forward(x, h0, Wx, Wh, b)
    Wh = _f64(Wh)[0]
    samples, steps, units = h.shape
    result = np.full((samples, steps + 1), units ** 0.5)
    n = 0
    while n < samples:
        reach = np.eye(units)
        k = 1
        while k <= steps:
            reach = (Wh * (1 - h[n, steps - k] ** 2)) @ reach
            result[n, k] = (reach ** 2).sum() ** 0.5
            k += 1
        n += 1
    return result


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential()
    model.add(keras.layers.Input(shape=(None, n_features)))
    model.add(keras.layers.SimpleRNN(units, return_sequences=True))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(n_classes, activation="softmax")))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
