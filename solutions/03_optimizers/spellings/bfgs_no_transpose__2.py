"""The outer product is written with broadcasting."""

import numpy as np


def bfgs_update(H, s, y):
    H, s, y = np.array(H, dtype=float), np.array(s, dtype=float), np.array(y, dtype=float)
    if np.dot(y, s) <= 1e-10:
        return H
    bracket = np.identity(s.size) - y[:, None] * s[None, :] / np.dot(y, s)
    return bracket.dot(H).dot(bracket) + s[:, None] * s / np.dot(y, s)
