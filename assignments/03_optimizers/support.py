"""What the kit gives you for this topic: a line search, and three functions to walk down on.

    from support import line_search

Each function comes with its gradient. w is always a 1-D array.

    ravine       a long, narrow valley; the minimum is at (0, 0)
    saddle       flat at (0, 0), which is no minimum: the minima are at (0, 1) and (0, -1)
    rosenbrock   a bent valley with a nearly flat floor; any number of weights from 2 on, the minimum is at (1, ..., 1)
"""

import numpy as np

SUFFICIENT = 1e-4  # the share of the promised decrease that is enough (Armijo's rule, with the usual number)
HALVINGS = 60  # 2**-60 is below the precision of a float


def line_search(f, w, g, d):
    """Find how far to go from w in the direction d: the largest of 1, 1/2, 1/4, ... that lowers f enough.

    "Enough" means f(w + rate d) <= f(w) + 1e-4 rate (g . d): g . d is the slope of f in the direction d.

    Args:
        f: the function to be lowered; takes an array of shape (n,), returns a number.
        w: where we are, array of shape (n,).
        g: the gradient of f at w, array of shape (n,).
        d: the direction, array of shape (n,).

    Returns:
        The rate, a float: go to w + rate * d. It is 0.0 if d does not lead downhill (g . d >= 0), or if
        no rate helps, because w is as good as a float can tell.
    """
    slope = np.dot(g, d)
    # A slope that is not a number is no way down either.
    if not slope < 0:
        return 0.0
    here = f(w)
    rate = 1.0
    for _ in range(HALVINGS):
        if f(w + rate * d) <= here + SUFFICIENT * rate * slope:
            return rate
        rate /= 2
    return 0.0


def ravine(w):
    """Return (w_1^2 + 25 w_2^2) / 2: 25 times as steep across the valley as along it."""
    return 0.5 * (w[0] ** 2 + 25.0 * w[1] ** 2)


def ravine_grad(w):
    """Return the gradient of ravine."""
    return np.array([w[0], 25.0 * w[1]])


def saddle(w):
    """Return w_1^2 / 2 - w_2^2 / 2 + w_2^4 / 4: at (0, 0) up in one direction and down in the other."""
    return 0.5 * w[0] ** 2 - 0.5 * w[1] ** 2 + 0.25 * w[1] ** 4


def saddle_grad(w):
    """Return the gradient of saddle."""
    return np.array([w[0], w[1] ** 3 - w[1]])


def rosenbrock(w):
    """Return the sum of 100 (w_{i+1} - w_i^2)^2 + (1 - w_i)^2 over all neighbours."""
    w = np.asarray(w, dtype=np.float64)
    return np.sum(100.0 * (w[1:] - w[:-1] ** 2) ** 2 + (1.0 - w[:-1]) ** 2, axis=0)


def rosenbrock_grad(w):
    """Return the gradient of rosenbrock."""
    w = np.asarray(w, dtype=np.float64)
    off_floor = w[1:] - w[:-1] ** 2
    g = np.zeros(w.shape)
    g[:-1] = -400.0 * w[:-1] * off_floor - 2.0 * (1.0 - w[:-1])
    g[1:] += 200.0 * off_floor
    return g
