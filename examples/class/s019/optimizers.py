import numpy as np
from support import line_search


class Optimizer:
    def __init__(self, lr):
        self.lr = lr


class SGD(Optimizer):
    def update(self, w, g):
        return w - self.lr * g


class Momentum(Optimizer):
    def __init__(self, lr, momentum, v):
        super().__init__(lr)
        self.momentum = momentum
        self.v = v

    def update(self, w, g):
        self.v = self.momentum * self.v - self.lr * g
        return w + self.v


class AdaGrad(Optimizer):
    def __init__(self, lr, eps, h):
        super().__init__(lr)
        self.eps = eps
        self.h = h

    def update(self, w, g):
        self.h = self.h + g * g
        return w - self.lr * g / (np.sqrt(self.h) + self.eps)


class RMSprop(AdaGrad):
    def __init__(self, lr, rho, eps, h):
        super().__init__(lr, eps, h)
        self.rho = rho

    def update(self, w, g):
        self.h = self.rho * self.h + (1 - self.rho) * g * g
        return w - self.lr * g / (np.sqrt(self.h) + self.eps)


class Adam(Optimizer):
    def __init__(self, lr, beta1, beta2, eps, m, v, iter):
        super().__init__(lr)
        self.beta1, self.beta2, self.eps = beta1, beta2, eps
        self.m, self.v, self.iter = m, v, iter

    def update(self, w, g):
        # count up, as in the book
        self.iter += 1
        lr_t = self.lr * np.sqrt(1.0 - self.beta2 ** self.iter) / (1.0 - self.beta1 ** self.iter)
        self.m = self.m + (1 - self.beta1) * (g - self.m)
        self.v = self.v + (1 - self.beta2) * (g ** 2 - self.v)
        return w - lr_t * self.m / (np.sqrt(self.v) + self.eps)


def to_array(*xs):
    return [np.asarray(x, dtype=np.float64) for x in xs]


def gradient_descent_step(w, g, lr):
    w, g = to_array(w, g)
    return SGD(lr).update(w, g)


def momentum_step(w, g, v, lr, momentum):
    w, g, v = to_array(w, g, v)
    opt = Momentum(lr, momentum, v)
    return opt.update(w, g), opt.v


def adagrad_step(w, g, a, lr, eps):
    w, g, a = to_array(w, g, a)
    opt = AdaGrad(lr, eps, a)
    return opt.update(w, g), opt.h


def rmsprop_step(w, g, a, lr, rho, eps):
    w, g, a = to_array(w, g, a)
    opt = RMSprop(lr, rho, eps, a)
    return opt.update(w, g), opt.h


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g, m, v = to_array(w, g, m, v)
    opt = Adam(lr, beta_1, beta_2, eps, m, v, t)
    return opt.update(w, g), opt.m, opt.v


def bfgs_update(H, s, y):
    H, s, y = to_array(H, s, y)
    ys = np.dot(y, s)
    if ys <= 1e-10:
        return H.copy()
    left = np.eye(len(s)) - np.outer(s, y) / ys
    return np.dot(np.dot(left, H), left.T) + np.outer(s, s) / ys


class QuasiNewton:
    def __init__(self, f, grad, w):
        self.f, self.grad = f, grad
        self.w = w
        self.H = np.eye(len(w))

    def step(self):
        g = self.grad(self.w)
        d = -np.dot(self.H, g)
        s = line_search(self.f, self.w, g, d) * d
        self.w = self.w + s
        self.H = bfgs_update(self.H, s, self.grad(self.w) - g)


def quasi_newton(f, grad, w0, steps):
    opt = QuasiNewton(f, grad, np.array(w0, dtype=np.float64))
    path = [opt.w]
    for _ in range(steps):
        opt.step()
        path.append(opt.w)
    return np.array(path)
