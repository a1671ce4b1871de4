import numpy as np
from support import line_search


def bfgs_update(H, s, y):
    H, s, y = np.array(H, float), np.array(s, float), np.array(y, float)
    ys = np.einsum("i,i->", y, s)
    if ys <= 1e-10:
        return H
    # brackets multiplied out:
    # H - (Hy s^T + s y^T H) / ys + (1 + y^T y / ys) s s^T / ys
    Hy = np.einsum("ij,j->i", H, y)
    ss = np.einsum("i,j->ij", s, s)
    mixed = np.einsum("i,j->ij", Hy, s)
    return H - (mixed + mixed.T) / ys + (1 + np.einsum("i,i->", y, y) / ys) * ss / ys


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, float)
    identity = np.eye(w.size)
    H = identity
    path = [w.copy()]
    for _ in range(steps):
        g = np.asarray(grad(w), float)
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        y = np.asarray(grad(w), float) - g
        # no valley here: what H has learned is worthless, start again with the identity
        H = bfgs_update(H, s, y) if y @ s > 1e-10 else identity.copy()
        path.append(w.copy())
    return np.array(path)
