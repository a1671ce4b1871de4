"""Topic 08, done with nothing but lists, loops and the math module (NumPy only packs the answer)."""

import math

import keras
import numpy as np


def _floats(a):
    # nested python lists of python floats, a fresh copy of whatever came in
    return np.array(a, dtype=np.float64).tolist()


def _zeros(rows, cols):
    return [[0.0 for _ in range(cols)] for _ in range(rows)]


def _one_row(x, h, Wx, Wh, b):
    new = []
    for j in range(len(b)):
        s = b[j]
        for d in range(len(x)):
            s += x[d] * Wx[d][j]
        for i in range(len(h)):
            s += h[i] * Wh[i][j]
        new.append(math.tanh(s))
    return new


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = _floats(x), _floats(h), _floats(Wx), _floats(Wh), _floats(b)
    return np.array([_one_row(x[n], h[n], Wx, Wh, b) for n in range(len(x))], dtype=np.float64)


def rnn_forward(x, h0, Wx, Wh, b):
    x, h0, Wx, Wh, b = _floats(x), _floats(h0), _floats(Wx), _floats(Wh), _floats(b)
    everything = []
    for n in range(len(x)):
        state = h0[n]
        states = []
        for t in range(len(x[n])):
            state = _one_row(x[n][t], state, Wx, Wh, b)
            states.append(state)
        everything.append(states)
    return np.array(everything, dtype=np.float64)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    states = rnn_forward(x, h0, Wx, Wh, b).tolist()
    x, h0, Wx, Wh, b, dh = (_floats(a) for a in (x, h0, Wx, Wh, b, dh))
    N, T, D, H = len(x), len(x[0]), len(Wx), len(b)
    dWx, dWh, db = _zeros(D, H), _zeros(H, H), [0.0] * H
    dx, dh0 = [_zeros(T, D) for _ in range(N)], _zeros(N, H)
    # one sequence after the other; every sequence goes back alone
    for n in range(N):
        carried = [0.0] * H
        t = T
        while t > 0:
            t -= 1
            before = states[n][t - 1] if t > 0 else h0[n]
            delta = [(dh[n][t][j] + carried[j]) * (1.0 - states[n][t][j] ** 2) for j in range(H)]
            for j in range(H):
                db[j] += delta[j]
                for d in range(D):
                    dWx[d][j] += x[n][t][d] * delta[j]
                    dx[n][t][d] += delta[j] * Wx[d][j]
                for i in range(H):
                    dWh[i][j] += before[i] * delta[j]
            carried = [sum(delta[j] * Wh[i][j] for j in range(H)) for i in range(H)]
        dh0[n] = carried
    return tuple(np.array(g, dtype=np.float64) for g in (dx, dh0, dWx, dWh, db))


def state_gradient_norms(x, h0, Wx, Wh, b):
    states = rnn_forward(x, h0, Wx, Wh, b).tolist()
    Wh = _floats(Wh)
    H = len(Wh)
    rows = []
    for one in states:
        M = [[1.0 if i == j else 0.0 for j in range(H)] for i in range(H)]
        row = [_size(M)]
        for h in reversed(one):
            # M <- J M, J[i][k] = Wh[i][k] (1 - h[k]^2)
            M = [[sum(Wh[i][k] * (1.0 - h[k] * h[k]) * M[k][j] for k in range(H)) for j in range(H)] for i in range(H)]
            row.append(_size(M))
        rows.append(row)
    return np.array(rows, dtype=np.float64)


def _size(M):
    return math.hypot(*[value for line in M for value in line])


def build_rnn_tagger(n_features, n_classes, units):
    words = keras.Input(shape=(None, n_features))
    states = keras.layers.SimpleRNN(units, return_sequences=True)(words)
    tags = keras.layers.Dense(n_classes, activation="softmax")(states)
    model = keras.Model(words, tags)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
