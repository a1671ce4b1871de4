# Assignment 3, still loops. The vectors are easy to loop over, matrices a bit less
import math
import numpy as np
from support import line_search


def per_weight(step, *arrays):
    """call step for every single weight, give back as many arrays as step gives numbers"""
    arrays = [np.array(a, dtype=float) for a in arrays]
    shape = arrays[0].shape
    columns = [a.reshape(-1) for a in arrays]
    results = []
    for numbers in zip(*columns):
        results.append(step(*numbers))
    return [np.array(column).reshape(shape) for column in zip(*results)]


def gradient_descent_step(w, g, lr):
    def step(w, g):
        return (w - lr * g,)
    return per_weight(step, w, g)[0]


def momentum_step(w, g, v, lr, momentum):
    def step(w, g, v):
        v = momentum * v - lr * g
        return w + v, v
    return tuple(per_weight(step, w, g, v))


def adagrad_step(w, g, a, lr, eps):
    def step(w, g, a):
        a += g * g
        return w - lr * g / (math.sqrt(a) + eps), a
    return tuple(per_weight(step, w, g, a))


def rmsprop_step(w, g, a, lr, rho, eps):
    def step(w, g, a):
        a = rho * a + (1 - rho) * g * g
        return w - lr * g / (math.sqrt(a) + eps), a
    return tuple(per_weight(step, w, g, a))


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    def step(w, g, m, v):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g * g
        m_hat = m / (1 - beta_1 ** t)
        v_hat = v / (1 - beta_2 ** t)
        return w - lr * m_hat / (math.sqrt(v_hat) + eps), m, v
    return tuple(per_weight(step, w, g, m, v))


def dot(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += x * y
    return total


def matmul(A, B):
    n = len(A)
    C = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(n):
                C[i, j] += A[i, k] * B[k, j]
    return C


def bfgs_update(H, s, y):
    H = np.array(H, dtype=float)
    s = np.array(s, dtype=float)
    y = np.array(y, dtype=float)
    ys = dot(y, s)
    if ys <= 1e-10:
        return H
    n = len(s)
    A = np.zeros((n, n))          # I - rho s y^T
    B = np.zeros((n, n))          # I - rho y s^T
    for i in range(n):
        for j in range(n):
            one = 1.0 if i == j else 0.0
            A[i, j] = one - s[i] * y[j] / ys
            B[i, j] = one - y[i] * s[j] / ys
    new = matmul(matmul(A, H), B)
    for i in range(n):
        for j in range(n):
            new[i, j] += s[i] * s[j] / ys
    return new


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=float)
    n = len(w)
    H = np.zeros((n, n))
    for i in range(n):
        H[i, i] = 1.0
    path = np.zeros((steps + 1, n))
    path[0] = w
    g = grad(w)
    for k in range(steps):
        d = np.array([-dot(H[i], g) for i in range(n)])
        rate = line_search(f, w, g, d)
        s = rate * d
        w = w + s
        old = g
        g = grad(w)
        H = bfgs_update(H, s, g - old)
        path[k + 1] = w
    return path
