import numpy as np


def momentum_step(w, g, v, lr, momentum):
    w, g, v = (np.asarray(x, dtype=np.float64) for x in (w, g, v))
    velocity = momentum * v + g
    return w - lr * velocity, velocity
