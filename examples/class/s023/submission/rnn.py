import keras
import numpy as np

EPS = 1e-5


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
    return np.tanh(x @ Wx + h @ Wh + b)


def _floats(*arrays):
    return [np.asarray(array, dtype=np.float64) for array in arrays]


def rnn_forward(x, h0, Wx, Wh, b):
    x, h = _floats(x, h0)
    states = []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1)


def rnn_backward(x, h0, Wx, Wh, b, dh):
    # I measure all slopes as in topic 04. Slow but right
    arguments = _floats(x, h0, Wx, Wh, b)
    dh = np.asarray(dh, dtype=np.float64)
    gradients = []
    for k, argument in enumerate(arguments):
        gradient = np.empty(argument.shape)
        for i in np.ndindex(argument.shape):
            errors = []
            for step in (EPS, -EPS):
                moved = argument.copy()
                moved[i] += step
                changed = arguments[:k] + [moved] + arguments[k + 1:]
                errors.append(np.sum(dh * rnn_forward(*changed)))
            gradient[i] = (errors[0] - errors[1]) / (2 * EPS)
        gradients.append(gradient)
    return tuple(gradients)


def state_gradient_norms(x, h0, Wx, Wh, b):
    h = rnn_forward(x, h0, Wx, Wh, b)
    Wh = np.asarray(Wh, dtype=np.float64)
    samples, steps, units = h.shape
    norms = np.empty((samples, steps + 1))
    for n in range(samples):
        J = np.eye(units)
        for k in range(steps + 1):
            if k > 0:
                J = Wh @ np.diag(1 - h[n, steps - k] ** 2) @ J
            norms[n, k] = np.linalg.norm(J)
    return norms


def build_rnn_tagger(n_features, n_classes, units):
    inputs = keras.Input((None, n_features))
    states = keras.layers.SimpleRNN(units, return_sequences=True)(inputs)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(states)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
