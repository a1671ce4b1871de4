import numpy as np


class ReluLayer:
    def __init__(self):
        self.mask = None

    def forward(self, h):
        self.mask = h <= 0
        out = h.copy()
        out[self.mask] = 0.0
        return out

    def backward(self, dout):
        dx = dout.copy()
        dx[self.mask] = 0.0
        return dx


_layer = ReluLayer()


def relu(h):
    h = np.array(h, dtype=np.float64)
    return _layer.forward(h)


def relu_grad(h):
    h = np.array(h, dtype=np.float64)
    # the forward pass already knows which units are off
    if _layer.mask is None or _layer.mask.shape != h.shape:
        _layer.forward(h)
    return _layer.backward(np.ones(h.shape))
