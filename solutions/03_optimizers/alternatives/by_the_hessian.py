"""BFGS updates the Hessian itself and inverts it afterwards; the path of quasi_newton is built by recursion."""

import numpy as np
from support import line_search


def bfgs_update(H, s, y):
    H, s, y = np.array(H, dtype=float), np.array(s, dtype=float), np.array(y, dtype=float)
    if s @ y <= 1e-10:
        return H
    hessian = np.linalg.inv(H)
    along = hessian @ s
    inverse = np.linalg.inv(hessian - np.outer(along, along) / (s @ along) + np.outer(y, y) / (s @ y))
    # Inverting leaves rounding differences between the two halves.
    return (inverse + inverse.T) / 2


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=float)
    return np.vstack(_walk(f, grad, w, np.eye(w.size), steps))


def _walk(f, grad, w, H, steps):
    if steps == 0:
        return [w]
    g = grad(w)
    d = H @ -g
    s = line_search(f, w, g, d) * d
    return [w, *_walk(f, grad, w + s, bfgs_update(H, s, grad(w + s) - g), steps - 1)]
