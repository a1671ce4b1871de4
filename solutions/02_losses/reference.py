"""The oracle: Keras's own losses, and their gradients by automatic differentiation.

What Keras does differently, and how it is aligned:
    * It reports means: MSE over the outputs of a sample, then both losses over the samples. Here MSE is multiplied by
      the number of its terms, and the cross-entropies of the samples are added up.
    * Its MSE has no 1/2: the factor is put back.
    * It raises outputs to 1e-7 before the logarithm: `keras.config.set_epsilon` makes that 1e-12.
      It also lowers them to 1 - 1e-12; that moves a loss by 1e-12 a sample.
    * It divides each row of outputs by its sum first: a column with what is missing to 1, whose target is 0,
      makes every row sum to 1 without changing the loss.
    * It computes in float32 unless told otherwise: here everything is made float64 first.
    * It returns tensors: they are turned into floats and NumPy arrays.
"""

import keras
import numpy as np
import tensorflow as tf

keras.config.set_epsilon(1e-12)


def half_sse(y, o):
    """Return half of Keras's mean squared error times the number of terms."""
    return float(_half_sse(_to_tensor(y), _to_tensor(o)))


def half_sse_grad(y, o):
    """Return the derivative of half_sse by the outputs."""
    return _gradient(_half_sse, y, o)


def cross_entropy(y, o):
    """Return Keras's categorical cross-entropy of outputs, summed over the samples."""
    y, o = _to_tensor(y), _to_tensor(o)
    rest = 1.0 - keras.ops.sum(o, axis=-1, keepdims=True)
    y = keras.ops.concatenate([y, keras.ops.zeros_like(rest)], axis=-1)
    o = keras.ops.concatenate([o, rest], axis=-1)
    return float(keras.ops.sum(keras.losses.categorical_crossentropy(y, o)))


def cross_entropy_from_logits(y, h):
    """Return Keras's categorical cross-entropy of weighted sums, summed over the samples."""
    return float(_cross_entropy_from_logits(_to_tensor(y), _to_tensor(h)))


def softmax_cross_entropy_grad(y, h):
    """Return the derivative of cross_entropy_from_logits by the weighted sums."""
    return _gradient(_cross_entropy_from_logits, y, h)


def _half_sse(y, o):
    y, o = keras.ops.reshape(y, (-1,)), keras.ops.reshape(o, (-1,))
    return 0.5 * y.shape[0] * keras.losses.mean_squared_error(y, o)


def _cross_entropy_from_logits(y, h):
    return keras.ops.sum(keras.losses.categorical_crossentropy(y, h, from_logits=True))


def _gradient(loss, y, x):
    y, x = _to_tensor(y), _to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        value = loss(y, x)
    return np.asarray(keras.ops.convert_to_numpy(tape.gradient(value, x)))


def _to_tensor(values):
    return tf.convert_to_tensor(np.asarray(values, dtype=np.float64))
