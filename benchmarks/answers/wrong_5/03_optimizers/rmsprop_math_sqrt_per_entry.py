from math import sqrt

import numpy as np


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = (np.array(x, dtype=np.float64) for x in (w, g, a))
    average = [rho * old + (1.0 - rho) * grad * grad for old, grad in zip(a, g)]
    moved = [weight - lr * grad / (sqrt(avg) + eps) for weight, grad, avg in zip(w, g, average)]
    return np.array(moved), np.array(average)
