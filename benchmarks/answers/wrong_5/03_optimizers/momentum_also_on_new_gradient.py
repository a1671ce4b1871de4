import numpy as np


def momentum_step(w, g, v, lr, momentum):
    w, g, v = (np.asarray(x, dtype=np.float64) for x in (w, g, v))
    # move the ball, then let friction take its share
    new_v = momentum * (v - lr * g)
    return w + new_v, new_v
