import numpy as np


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    grad = np.empty(w.shape)
    for index in np.ndindex(w.shape):
        # a large number needs a large step, otherwise the difference is only rounding
        s = step * max(1.0, abs(w[index]))
        plus, minus = w.copy(), w.copy()
        plus[index] += s
        minus[index] -= s
        grad[index] = (f(plus) - f(minus)) / (2.0 * s)
    return grad


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    error = outs[-1] - np.asarray(y, dtype=np.float64)
    grads = []
    for inputs, (W, b) in zip(outs[-2::-1], params[::-1]):
        ones = np.ones((1, len(inputs)))  # a bias is a weight on an input that is always 1
        grads.append((inputs.T @ error, ones @ error))
        if activation == "sigmoid":
            slope = inputs * (1 - inputs)
        elif activation == "tanh":
            slope = 1 - inputs**2
        else:
            slope = inputs > 0
        error = (error @ W.T) * slope
    return grads[::-1]
