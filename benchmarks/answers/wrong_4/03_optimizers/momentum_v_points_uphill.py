import numpy as np


def momentum_step(w, g, v, lr, momentum):
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    # v_t = gamma v_{t-1} + eta grad;  theta = theta - v_t
    velocity = momentum * v + lr * g
    return w - velocity, velocity
