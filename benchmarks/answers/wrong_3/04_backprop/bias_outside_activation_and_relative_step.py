import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(0, h)}[activation]
    a = np.array(x, dtype=np.float64)
    outs = [a]
    for number, (W, b) in enumerate(params):
        if number == len(params) - 1:
            a = softmax(a @ W) + b
        else:
            a = f(a @ W) + b
        outs.append(a)
    return outs


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    flat = w.ravel()
    grad = np.empty(flat.size)
    for k in range(flat.size):
        old = flat[k]
        # large numbers need a large step, otherwise it is lost in the rounding
        eps = step * max(1.0, abs(old))
        flat[k] = old + eps
        plus = f(flat.reshape(w.shape))
        flat[k] = old - eps
        minus = f(flat.reshape(w.shape))
        flat[k] = old
        grad[k] = (plus - minus) / (2 * eps)
    return grad.reshape(w.shape)
