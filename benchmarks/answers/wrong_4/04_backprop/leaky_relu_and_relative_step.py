import numpy as np
from support import sigmoid, softmax

ACTIVATIONS = {
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "relu": lambda h: np.where(h > 0, h, 0.01 * h),  # a small slope, so that units do not die
}


def forward(x, params, activation):
    f = ACTIVATIONS[activation]
    a = np.array(x, dtype=np.float64)
    history = [a]
    *hidden, (W_out, b_out) = params
    for W, b in hidden:
        a = f(a @ W + b)
        history.append(a)
    history.append(softmax(a @ W_out + b_out))
    return history


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    g = np.empty_like(w)
    it = np.nditer(w, flags=["multi_index"])
    for value in it:
        idx = it.multi_index
        # large weights need a large step, otherwise rounding eats the difference
        eps = step * max(1.0, abs(float(value)))
        plus, minus = w.copy(), w.copy()
        plus[idx] += eps
        minus[idx] -= eps
        g[idx] = (f(plus) - f(minus)) / (2 * eps)
    return g
