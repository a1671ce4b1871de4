import keras
import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """like keras.layers.SimpleRNNCell"""
    x = np.asarray(x, dtype=float)
    h = np.asarray(h, dtype=float)
    return np.tanh(np.dot(x, Wx) + np.dot(h, Wh) + np.asarray(b, dtype=float))


def rnn_forward(x, h0, Wx, Wh, b):
    """return_sequences=True"""
    x = np.asarray(x, dtype=float)
    h = np.asarray(h0, dtype=float)
    outputs = np.empty(x.shape[:2] + h.shape[1:])
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)
        outputs[:, t] = h
    return outputs


def rnn_backward(x, h0, Wx, Wh, b, dh):
    """gradients, weights: mean over the batch"""
    x = np.asarray(x, dtype=float)
    h0 = np.asarray(h0, dtype=float)
    Wx = np.asarray(Wx, dtype=float)
    Wh = np.asarray(Wh, dtype=float)
    dh = np.asarray(dh, dtype=float)
    states = rnn_forward(x, h0, Wx, Wh, b)
    batch_size, steps, _ = x.shape
    dx = np.zeros_like(x)
    dWx = np.zeros_like(Wx)
    dWh = np.zeros_like(Wh)
    db = np.zeros(Wh.shape[1])
    dnext = np.zeros_like(h0)
    for t in reversed(range(steps)):
        prev = states[:, t - 1] if t else h0
        dz = (dh[:, t] + dnext) * (1 - np.square(states[:, t]))
        dx[:, t] = np.dot(dz, Wx.T)
        dWx += np.dot(x[:, t].T, dz) / batch_size
        dWh += np.dot(prev.T, dz) / batch_size
        db += np.mean(dz, axis=0)
        dnext = np.dot(dz, Wh.T)
    return dx, dnext, dWx, dWh, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    states = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, dtype=float)
    batch_size, steps, units = states.shape
    norms = [np.full(batch_size, np.sqrt(units))]
    jacobian = np.tile(np.eye(units), (batch_size, 1, 1))
    for t in reversed(range(steps)):
        jacobian = np.matmul(Wh * (1 - np.square(states[:, t]))[:, None, :], jacobian)
        norms.append(np.linalg.norm(jacobian, axis=(1, 2)))
    return np.stack(norms, axis=1)


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.layers.Input((None, n_features)),
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, "softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01), metrics=["accuracy"])
    return model
