import numpy as np

DEBUG = True


def plot_text(name, f):
    # poor man's plot, I have no matplotlib on this computer
    if DEBUG:
        for x in np.linspace(-5, 5, 4001):
            print(name, round(float(x), 4), "|" + "#" * int(60 * f(x)))


def sigmoid(h):
    h = np.asarray(h, dtype=np.float64)
    plot_text("sigmoid", lambda x: 1 / (1 + np.exp(-x)))
    return (1 + np.tanh(h / 2)) / 2


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    plot_text("relu", lambda x: max(x, 0) / 5)
    return np.maximum(h, 0)


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    print("h =", h)
    h = h - np.max(h, axis=axis, keepdims=True)
    print("shifted =", h)
    e = np.exp(h)
    print("e =", e)
    return e / np.sum(e, axis=axis, keepdims=True)


def sigmoid_grad(h):
    s = sigmoid(h)
    return s * (1 - s)


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    return (h > 0).astype(np.float64)


def softmax_jacobian(h):
    p = softmax(h)
    return np.diag(p) - np.outer(p, p)
