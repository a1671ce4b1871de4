import numpy as np


def _run(x, h0, Wx, Wh, b):
    states, h = [], h0
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return states


def rnn_backward(x, h0, Wx, Wh, b, dh):
    x, h0, Wx, Wh, b, dh = [np.array(v, dtype="float64") for v in (x, h0, Wx, Wh, b, dh)]
    states = _run(x, h0, Wx, Wh, b)
    batch = len(x)
    grads = {"Wx": 0.0, "Wh": 0.0, "b": 0.0}
    dx = np.empty(x.shape)
    carried = np.zeros(h0.shape)
    for t in range(len(states) - 1, -1, -1):
        previous = h0 if t == 0 else states[t - 1]
        delta = (carried + dh[:, t]) * (1.0 - states[t] * states[t])
        # gradient of the batch = mean over its samples
        grads["Wx"] = grads["Wx"] + np.dot(x[:, t].T, delta) / batch
        grads["Wh"] = grads["Wh"] + np.dot(previous.T, delta) / batch
        grads["b"] = grads["b"] + delta.mean(axis=0)
        dx[:, t] = np.dot(delta, Wx.T)
        carried = np.dot(delta, Wh.T)
    return dx, carried, grads["Wx"], grads["Wh"], grads["b"]


def state_gradient_norms(x, h0, Wx, Wh, b):
    x, h0, Wx, Wh, b = [np.array(v, dtype="float64") for v in (x, h0, Wx, Wh, b)]
    states = _run(x, h0, Wx, Wh, b)
    result = []
    for n in range(len(x)):
        product = np.eye(len(b))
        sizes = [np.linalg.norm(product, 2)]
        for h in states[::-1]:
            product = (Wh * (1 - h[n] ** 2)) @ product
            sizes.append(np.linalg.norm(product, 2))  # the usual 2-norm
        result.append(sizes)
    return np.array(result)
