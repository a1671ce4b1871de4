"""The oracle: Keras's own activations, and their derivatives by automatic differentiation.

What Keras does differently, and how it is aligned:
    * It computes in float32 unless told otherwise: here everything is made float64 first.
    * Its softmax refuses integers: the same conversion takes care of that.
    * It has no function for the derivatives: TensorFlow's GradientTape finds them. Its slope of relu at 0 is 0 too.
    * It returns tensors: they are turned into NumPy arrays.
"""

import keras
import numpy as np
import tensorflow as tf


def sigmoid(h):
    """Return keras.activations.sigmoid in float64."""
    return _to_numpy(keras.activations.sigmoid(_to_tensor(h)))


def relu(h):
    """Return keras.activations.relu in float64."""
    return _to_numpy(keras.activations.relu(_to_tensor(h)))


def softmax(h, axis=-1):
    """Return keras.activations.softmax in float64."""
    return _to_numpy(keras.activations.softmax(_to_tensor(h), axis=axis))


def sigmoid_grad(h):
    """Return the derivative of Keras's sigmoid, element by element."""
    return _slope(keras.activations.sigmoid, h)


def relu_grad(h):
    """Return the derivative of Keras's relu, element by element."""
    return _slope(keras.activations.relu, h)


def softmax_jacobian(h):
    """Return the derivative of every output of Keras's softmax by every input."""
    h = _to_tensor(h)
    # One gradient an output: for a handful of classes this is faster than compiling a vectorised Jacobian.
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(h)
        probabilities = tf.unstack(keras.activations.softmax(h))
    return np.stack([_to_numpy(tape.gradient(p, h)) for p in probabilities])


def _slope(activation, h):
    # Each output depends on its own input alone, so the gradient of the sum is the vector of slopes.
    h = _to_tensor(h)
    with tf.GradientTape() as tape:
        tape.watch(h)
        total = tf.reduce_sum(activation(h))
    return _to_numpy(tape.gradient(total, h))


def _to_tensor(h):
    return tf.convert_to_tensor(np.asarray(h, dtype=np.float64))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
