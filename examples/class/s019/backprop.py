import numpy as np
from support import sigmoid, softmax


class Affine:
    """a layer of the network, as in the book I use"""

    def __init__(self, W, b, activation):
        self.W, self.b = W, b
        self.activation = activation

    def forward(self, x):
        self.x = x
        h = np.dot(x, self.W) + self.b
        if self.activation == "sigmoid":
            self.out = sigmoid(h)
        elif self.activation == "tanh":
            self.out = np.tanh(h)
        elif self.activation == "relu":
            self.out = np.maximum(h, 0)
        else:
            self.out = softmax(h)
        return self.out

    def backward(self, dout):
        if self.activation != "softmax":
            dout = dout * self.out * (1.0 - self.out)
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


class Network:
    def __init__(self, params, activation):
        names = [activation] * (len(params) - 1) + ["softmax"]
        self.layers = [Affine(W, b, name) for (W, b), name in zip(params, names)]

    def forward(self, x):
        outs = [x]
        for layer in self.layers:
            outs.append(layer.forward(outs[-1]))
        return outs

    def backward(self, x, t):
        dout = self.forward(x)[-1] - t
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        return [(layer.dW, layer.db) for layer in self.layers]


def forward(x, params, activation):
    return Network(params, activation).forward(np.asarray(x, dtype=np.float64))


def backward(x, y, params, activation):
    net = Network(params, activation)
    return net.backward(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64))


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    grad = np.zeros_like(w)
    it = np.nditer(w, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        tmp = w[idx]
        w[idx] = tmp + step
        fxh1 = f(w)
        w[idx] = tmp - step
        fxh2 = f(w)
        grad[idx] = (fxh1 - fxh2) / (2 * step)
        w[idx] = tmp
        it.iternext()
    return grad


def gradient_norms(x, y, params, activation):
    return np.array([np.sqrt(np.sum(dW ** 2)) for dW, db in backward(x, y, params, activation)])
