"""Optimizers: how the weights move when the gradient is known, in NumPy.

Rules for all functions here:
    * w holds weights, g the gradient of the loss at w. Both, and all memory (v, a, m), have the same shape, with
      at least one dimension. They may be NumPy arrays or lists, of floats or of integers, all finite.
    * lr is the learning rate. Every step goes DOWN the slope.
    * Compute in float64 and return new float64 arrays. Where several come back, return them as a tuple in the
      order given.
    * Never change an argument; keep nothing between calls. What an optimizer remembers comes in as an argument
      and goes out as a result; the caller passes it in again. Before the first step all memory is 0.
    * eps > 0 keeps the denominator away from 0. It may stand inside of the root or outside.
"""

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
    return w - lr * g  # not w -= ..., that would change the array of the caller


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
    new_v = momentum * np.asarray(v, dtype=np.float64) - lr * g
    return w + new_v, new_v


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
    new_a = np.asarray(a, dtype=np.float64) + g ** 2
    return w - lr * g / (np.sqrt(new_a) + eps), new_a


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
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    new_a = rho * np.asarray(a, dtype=np.float64) + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(new_a) + eps), new_a


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
    w = np.asarray(w, dtype=np.float64)
    g = np.asarray(g, dtype=np.float64)
    new_m = beta_1 * np.asarray(m, dtype=np.float64) + (1 - beta_1) * g
    new_v = beta_2 * np.asarray(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    m_hat = new_m / (1 - beta_1 ** t)  # only for this step
    v_hat = new_v / (1 - beta_2 ** t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), new_m, new_v


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
    H = np.array(H, dtype=np.float64)
    s = np.asarray(s, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    ys = np.dot(y, s)
    if ys <= 1e-10:
        return H
    rho = 1 / ys
    left = np.eye(len(s)) - rho * np.outer(s, y)
    right = np.eye(len(s)) - rho * np.outer(y, s)
    return left @ H @ right + rho * np.outer(s, s)


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
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    g = grad(w)
    path = [w]
    for _ in range(steps):
        d = -H @ g
        s = line_search(f, w, g, d) * d
        w = w + s
        g_new = grad(w)
        H = bfgs_update(H, s, g_new - g)
        g = g_new
        path.append(w)
    return np.array(path)


if __name__ == "__main__":
    from support import ravine, ravine_grad
    print(quasi_newton(ravine, ravine_grad, [4.0, 1.0], 8))  # ends at 0, 0
