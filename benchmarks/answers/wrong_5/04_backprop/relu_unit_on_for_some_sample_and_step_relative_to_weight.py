import numpy as np


def _slope_of(o, activation):
    if activation == "relu":
        # 1 for a unit that is on, 0 for a dead one
        on = np.any(o > 0, axis=0)
        return on * np.ones_like(o)
    return o - o**2 if activation == "sigmoid" else (1 + o) * (1 - o)


def backward(x, y, params, activation):
    *inputs, p = forward(x, params, activation)
    delta = p - np.asarray(y, dtype=float)
    result = []
    for k, (o, (W, _)) in reversed(list(enumerate(zip(inputs, params)))):
        result.insert(0, (np.einsum("ni,no->io", o, delta), np.einsum("no->o", delta)))
        if k > 0:
            delta = np.einsum("no,io->ni", delta, W) * _slope_of(o, activation)
    return result


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=float)
    slope = np.empty_like(w)
    for i in np.ndindex(*w.shape):
        # a large weight needs a larger step, or rounding eats the difference
        h = step * max(1.0, abs(w[i]))
        move = np.zeros_like(w)
        move[i] = h
        slope[i] = (f(w + move) - f(w - move)) / (2 * h)
    return slope
