# TODO: from rmsprop on, after the other exam

import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    """Take one step of gradient descent: w <- w - lr g.

    Args:
        w: weights, any shape.
        g: gradient at w, same shape.
        lr: learning rate, a number > 0.

    Returns:
        The new w: float64 array of the same shape.

    Source: lecture 9, "optimizers", gradient descent.
    """
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    """Take one step with momentum: v <- momentum v - lr g, then w <- w + v.

    v is the whole update of the step before, not only its gradient. The new v moves w.

    Args:
        w: weights, any shape.
        g: gradient at w, same shape.
        v: the update of the step before, same shape; zeros at the first step.
        lr: learning rate, a number > 0. It may differ from step to step.
        momentum: the share of v that is kept, 0 <= momentum < 1.

    Returns:
        (w, v): the new weights and the new update, float64 arrays of the same shape.

    Source: lecture 9, "optimizers", momentum; v as in the handout, "About the slide".
    """
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    v = momentum * v - lr * g
    w = w + v
    return w, v


def adagrad_step(w, g, a, lr, eps):
    """Take one step of AdaGrad: a <- a + g^2, then w <- w - lr g / sqrt(a).

    Squares, root and quotient are taken element by element, so each weight has a learning rate of its own.
    eps belongs to the denominator. The new a is used.

    Args:
        w: weights, any shape.
        g: gradient at w, same shape.
        a: sum of the squared gradients of all steps before, same shape; zeros at the first step.
        lr: learning rate, a number > 0.
        eps: a tiny number > 0. Where a is 0 the gradient has always been 0, and the weight must not move.

    Returns:
        (w, a): the new weights and the new sum, float64 arrays of the same shape.

    Source: lecture 9, "optimizers"; Duchi, Hazan, Singer (2011).
    """
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64)
    a = a + g ** 2
    return w - lr * g / (np.sqrt(a) + eps), a


def rmsprop_step(w, g, a, lr, rho, eps):
    """Take one step of RMSProp: a <- rho a + (1 - rho) g^2, then w <- w - lr g / sqrt(a).

    As AdaGrad, but with a moving average in place of the sum, so that old gradients are forgotten.
    eps belongs to the denominator. The new a is used.

    Args:
        w: weights, any shape.
        g: gradient at w, same shape.
        a: average of the squared gradients before, same shape; zeros at the first step.
        lr: learning rate, a number > 0.
        rho: the share of the OLD average that is kept, 0 <= rho < 1.
        eps: a tiny number > 0. Where a is 0 the weight must not move.

    Returns:
        (w, a): the new weights and the new average, float64 arrays of the same shape.

    Source: lecture 9, "optimizers"; Tieleman and Hinton (2012).
    """
    raise NotImplementedError("rmsprop_step: not written yet")


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    """Take one step of Adam: momentum and RMSProp together, both averages corrected for their start at 0.

        m <- beta_1 m + (1 - beta_1) g           average of the gradients
        v <- beta_2 v + (1 - beta_2) g^2         average of their squares
        m_hat = m / (1 - beta_1^t),   v_hat = v / (1 - beta_2^t)
        w <- w - lr m_hat / sqrt(v_hat)          with eps in the denominator

    m_hat and v_hat serve this step only; m and v are returned as they are, uncorrected.

    Args:
        w: weights, any shape.
        g: gradient at w, same shape.
        m: average of the gradients before, same shape; zeros at the first step.
        v: average of the squared gradients before, same shape; zeros at the first step.
        t: the number of THIS step: 1 at the first call, then 2, 3, ... The caller counts.
        lr: learning rate, a number > 0.
        beta_1: the share of m that is kept, 0 <= beta_1 < 1.
        beta_2: the share of v that is kept, 0 <= beta_2 < 1.
        eps: a tiny number > 0. Where m and v are 0 the weight must not move.

    Returns:
        (w, m, v): the new weights and the new averages, uncorrected; float64 arrays of the same shape.

    Source: lecture 9, "optimizers"; Kingma and Ba (2015), algorithm 1.
    """
    raise NotImplementedError("adam_step: not written yet")


def bfgs_update(H, s, y):
    """Improve the estimate H of the INVERSE Hessian from one step s and the change of gradient y.

        rho = 1 / (y . s)
        H <- (I - rho s y^T) H (I - rho y s^T) + rho s s^T

    If y . s <= 1e-10, the step tells nothing about a valley: H comes back unchanged.

    Args:
        H: the old estimate, shape (n, n), symmetric and positive definite.
        s: the step, new w minus old w, shape (n,).
        y: the change of gradient, new g minus old g, shape (n,).

    Returns:
        The new H: float64 array of shape (n, n). It is symmetric, and H y = s (if it was updated).

    Source: lecture 9 names quasi-Newton methods; the formula is BFGS, Nocedal and Wright, equation 6.17.
    """
    raise NotImplementedError("bfgs_update: not written yet")


def quasi_newton(f, grad, w0, steps):
    """Walk down f with BFGS and the kit's line search, and return every place on the way.

    Start with w = w0 and H = I, the identity. Then, exactly `steps` times:

        d = -H g                                 g is the gradient at w
        s = rate d                               rate = line_search(f, w, g, d)
        w <- w + s
        H <- bfgs_update(H, s, y)                y = new gradient - old gradient

    There is no early stop: at a minimum the walk stays where it is, and the rows repeat.

    Args:
        f: the function to be lowered; takes an array of shape (n,), returns a number.
        grad: its gradient; takes an array of shape (n,), returns an array of shape (n,).
        w0: where to start, shape (n,).
        steps: the number of steps, an integer >= 0.

    Returns:
        The path: float64 array of shape (steps + 1, n). Row 0 is w0, row k is w after k steps.

    Source: lecture 9 names quasi-Newton methods; Nocedal and Wright, algorithm 6.1.
    """
    raise NotImplementedError("quasi_newton: not written yet")
