# I joined the course in week 12 (changed from electrical engineering), so only topics 8 and 9
import keras
import numpy as np

# signal processing names: u = input, s = state


def rnn_step(x, h, Wx, Wh, b):
    u = np.asarray(x, dtype=np.float64)
    s = np.asarray(h, dtype=np.float64)
    A = np.asarray(Wh, dtype=np.float64)
    B = np.asarray(Wx, dtype=np.float64)
    return np.tanh(s @ A + u @ B + np.asarray(b, dtype=np.float64))


def rnn_forward(x, h0, Wx, Wh, b):
    u = np.asarray(x, dtype=np.float64)
    s = np.asarray(h0, dtype=np.float64)
    n, T, _ = u.shape
    out = np.zeros((n, T, s.shape[1]))
    for k in range(T):
        s = rnn_step(u[:, k], s, Wx, Wh, b)
        out[:, k] = s
    return out


def rnn_backward(x, h0, Wx, Wh, b, dh):
    u = np.asarray(x, dtype=np.float64)
    s0 = np.asarray(h0, dtype=np.float64)
    A = np.asarray(Wh, dtype=np.float64)
    B = np.asarray(Wx, dtype=np.float64)
    e = np.asarray(dh, dtype=np.float64)
    s = rnn_forward(u, s0, B, A, b)
    n, T, D = u.shape
    dx = np.zeros((n, T, D))
    dB = np.zeros(B.shape)
    dA = np.zeros(A.shape)
    db = np.zeros(A.shape[0])
    carried = np.zeros(s0.shape)
    for k in range(T - 1, -1, -1):
        delta = (e[:, k] + carried) * (1 - s[:, k] ** 2)
        dx[:, k] = delta @ B.T
        dB += u[:, k].T @ delta
        if k > 0:
            dA += s[:, k - 1].T @ delta
        db += delta.sum(axis=0)
        carried = delta @ A.T
    return dx, carried, dB, dA, db


def state_gradient_norms(x, h0, Wx, Wh, b):
    s = rnn_forward(x, h0, Wx, Wh, b)
    A = np.asarray(Wh, dtype=np.float64)
    n, T, H = s.shape
    out = np.zeros((n, T + 1))
    out[:, 0] = np.sqrt(H)
    for i in range(n):
        P = np.eye(H)
        for k in range(1, T + 1):
            # linearised around the state
            P = A @ np.diag(1 - s[i, T - k] ** 2) @ P
            out[i, k] = np.linalg.norm(P, "fro")
    return out


def build_rnn_tagger(n_features, n_classes, units):
    u = keras.Input((None, n_features))
    s = keras.layers.SimpleRNN(units, return_sequences=True)(u)
    o = keras.layers.Dense(n_classes, activation="softmax")(s)
    model = keras.Model(u, o)
    model.compile(optimizer=keras.optimizers.Adam(), loss="categorical_crossentropy")
    return model
