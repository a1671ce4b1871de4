"""The student writes PyTorch's momentum: the buffer collects bare gradients, and the learning rate comes in when w moves."""

import numpy as np


def momentum_step(w, g, v, lr, momentum):
    param, grad, buf = (np.array(a, dtype=np.float64) for a in (w, g, v))
    buf = momentum * buf + grad
    param = param - lr * buf
    return param, buf
