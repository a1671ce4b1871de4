import numpy as np
from support import sigmoid, softmax

F = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.fmax(h, 0.0)}
D = {
    "sigmoid": lambda o: o - np.square(o),
    "tanh": lambda o: 1.0 - np.square(o),
    "relu": lambda o: np.heaviside(o, 0.0),
}


def forward(x, params, activation):
    outs = [np.array(x, dtype=np.float64)]
    fs = [F[activation]] * (len(params) - 1) + [softmax]
    for f, (W, b) in zip(fs, params):
        outs.append(f(np.einsum("ni,ij->nj", outs[-1], W) + b))
    return outs


def backward(x, y, params, activation):
    *outs, o = forward(x, params, activation)
    delta = o - np.array(y, dtype=np.float64)
    grads = []
    for o, (W, _) in zip(reversed(outs), reversed(params)):
        grads.append((np.einsum("ni,nj->ij", o, delta), np.einsum("nj->j", delta)))
        delta = np.einsum("nj,ij->ni", delta, W) * D[activation](o)
    return grads[::-1]


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    moves = step * np.eye(w.size).reshape(w.size, *w.shape)
    return np.array([f(w + m) - f(w - m) for m in moves]).reshape(w.shape) / (2.0 * step)


def gradient_norms(x, y, params, activation):
    return np.array([np.sqrt(np.vdot(dW, dW)) for dW, _ in backward(x, y, params, activation)])
