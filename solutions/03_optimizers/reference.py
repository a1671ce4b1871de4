"""The oracle: Keras's own optimizers, and SciPy where Keras has none.

What Keras does differently, and how it is aligned:
    * It works in float32 unless told otherwise: here everything, learning rate and memory too, is float64.
    * An optimizer holds its own memory and counts its own steps: both are put in before the one step that is taken, and
      read afterwards. It counts from 0, so the step number t is t - 1 there.
    * It still turns Python numbers such as 0.9 into float32 on the way, so constants are handed over as NumPy's float64.
    * Its Adagrad starts the sum of squares at 0.1: `initial_accumulator_value=0` says otherwise.
    * eps stands inside of the root in Adagrad and RMSprop, outside in Adam, and there beside the uncorrected average.
      With gradients of 0.5 or more, eps = 1e-10 and learning rates up to 0.1 that moves a weight by less than 1e-8.

Keras has no quasi-Newton method. SciPy's minimizer has a line search of its own, so its path is another one, but its
update of the inverse Hessian is the formula of this task: `scipy.optimize.BFGS` makes the update, and the rule about
the curvature is applied before. `minimum` is SciPy's whole minimizer: what it finds is where a path must end.
"""

import itertools

import keras
import numpy as np
import scipy.optimize
import tensorflow as tf
from support import line_search

keras.config.set_floatx("float64")


def gradient_descent_step(w, g, lr):
    """Return w after one step of keras.optimizers.SGD."""
    return _one_step(keras.optimizers.SGD(lr), w, g)[0]


def momentum_step(w, g, v, lr, momentum):
    """Return w and v after one step of keras.optimizers.SGD with momentum."""
    return _one_step(keras.optimizers.SGD(lr, momentum=np.float64(momentum)), w, g, v)


def adagrad_step(w, g, a, lr, eps):
    """Return w and a after one step of keras.optimizers.Adagrad."""
    return _one_step(keras.optimizers.Adagrad(lr, initial_accumulator_value=0.0, epsilon=eps), w, g, a)


def rmsprop_step(w, g, a, lr, rho, eps):
    """Return w and a after one step of keras.optimizers.RMSprop."""
    return _one_step(keras.optimizers.RMSprop(lr, rho=np.float64(rho), epsilon=eps), w, g, a)


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    """Return w, m and v after one step, the t-th, of keras.optimizers.Adam."""
    optimizer = keras.optimizers.Adam(lr, beta_1=np.float64(beta_1), beta_2=np.float64(beta_2), epsilon=eps)
    return _one_step(optimizer, w, g, m, v, t=t)


def bfgs_update(H, s, y):
    """Return SciPy's update of the inverse Hessian, or H where there is too little curvature."""
    s, y = np.asarray(s, dtype=np.float64), np.asarray(y, dtype=np.float64)
    estimate = _estimate(H)
    _update(estimate, s, y)
    return estimate.get_matrix()


def quasi_newton(f, grad, w0, steps):
    """Return the path of the kit's line search along the directions of SciPy's estimate."""
    path = np.tile(np.asarray(w0, dtype=np.float64), (steps + 1, 1))
    estimate = _estimate(np.eye(path.shape[1]))
    # Each row is a window on the path, so that writing into `there` fills it.
    for here, there in itertools.pairwise(path):
        direction = -(estimate.get_matrix() @ grad(here))
        there[:] = here + line_search(f, here, grad(here), direction) * direction
        _update(estimate, there - here, grad(there) - grad(here))
    return path


def minimum(f, grad, w0):
    """Return where scipy.optimize.minimize (BFGS, with a line search of its own) ends."""
    # A gradient below 1e-9 means a place right to 1e-8 on the functions of support.py.
    return scipy.optimize.minimize(f, np.asarray(w0, dtype=np.float64), jac=grad, method="BFGS", options={"gtol": 1e-9}).x


def _one_step(optimizer, w, g, *memory, t=1):
    """Return the weights and the memory of an optimizer after one step, as a tuple."""
    weights = keras.Variable(np.asarray(w, dtype=np.float64))
    optimizer.build([weights])
    # The first two variables are the counter and the learning rate; the memory follows in the order of our arguments.
    counter, _, *slots = optimizer.variables
    counter.assign(t - 1)
    for slot, values in zip(slots, memory, strict=True):
        slot.assign(np.asarray(values, dtype=np.float64))
    optimizer.apply([tf.convert_to_tensor(np.asarray(g, dtype=np.float64))], [weights])
    return tuple(np.array(keras.ops.convert_to_numpy(variable)) for variable in (weights, *slots))


def _estimate(H):
    """Return SciPy's estimate of an inverse Hessian that holds H already."""
    H = np.array(H, dtype=np.float64)
    estimate = scipy.optimize.BFGS(min_curvature=0.0, init_scale=H)
    estimate.initialize(len(H), "inv_hess")
    # `init_scale` waits for the first update; a step without curvature needs H before.
    estimate.H = H.copy()
    return estimate


def _update(estimate, s, y):
    if y @ s > 1e-10:
        estimate.update(s, y)
