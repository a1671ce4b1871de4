"""The oracle: Keras's activations and loss, and their gradients by TensorFlow's GradientTape.

What Keras does differently, and how it is aligned:
    * It averages a loss over the batch: here the cross-entropies of the samples are added up.
    * It raises probabilities to 1e-7 before the logarithm: here the loss takes weighted sums (from_logits), which need
      no such limit. TensorFlow's slope of relu at 0 is 0, as in the task.
    * It computes in float32 unless told otherwise: here everything is made float64 first.
    * It has no numerical gradient: `np.gradient` of three values is the central difference at the middle one.
    * It returns tensors: they are turned into NumPy arrays.
"""

import keras
import numpy as np
import tensorflow as tf


def forward(x, params, activation):
    """Return the outputs of all layers, computed with Keras's activations."""
    outputs, logits = _propagate(_to_tensor(x), _to_tensors(params), activation)
    return [_to_numpy(o) for o in (*outputs, keras.activations.softmax(logits))]


def backward(x, y, params, activation):
    """Return the derivatives of the summed cross-entropy by every weight and bias."""
    x, y, params = _to_tensor(x), _to_tensor(y), _to_tensors(params)
    with tf.GradientTape() as tape:
        tape.watch(params)
        _, logits = _propagate(x, params, activation)
        loss = keras.ops.sum(keras.losses.categorical_crossentropy(y, logits, from_logits=True))
    return [(_to_numpy(dW), _to_numpy(db)) for dW, db in tape.gradient(loss, params)]


def numerical_gradient(f, w, step):
    """Return NumPy's own central difference, element by element."""
    w = np.asarray(w, dtype=np.float64)
    moves = step * np.eye(w.size).reshape(w.size, *w.shape)
    slopes = [np.gradient([f(w - move), f(w), f(w + move)], step)[1] for move in moves]
    return np.reshape(slopes, w.shape)


def gradient_norms(x, y, params, activation):
    """Return TensorFlow's Euclidean norm of each layer's weight gradient."""
    return np.array([float(tf.norm(dW)) for dW, _ in backward(x, y, params, activation)])


def _propagate(x, params, activation):
    outputs = [x]
    for W, b in params[:-1]:
        outputs.append(keras.activations.get(activation)(keras.ops.matmul(outputs[-1], W) + b))
    W, b = params[-1]
    return outputs, keras.ops.matmul(outputs[-1], W) + b


def _to_tensors(params):
    return [(_to_tensor(W), _to_tensor(b)) for W, b in params]


def _to_tensor(values):
    return tf.convert_to_tensor(np.asarray(values, dtype=np.float64))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
