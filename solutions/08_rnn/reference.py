"""The oracle: Keras's SimpleRNN with the weights set, and its gradients by TensorFlow's GradientTape.

What Keras does differently, and how it is aligned:
    * It draws its own weights and starts from h_0 = 0: here weights and `initial_state` are given.
    * It returns the last state only: `return_sequences=True` gives them all.
    * It computes in float32 unless told otherwise: here the layers of the NumPy tasks are float64.
    * It has no backward pass to call: GradientTape differentiates E = sum of dh * h, whose slope by h is dh.
    * Tensors are turned into NumPy arrays.
"""

import keras
import numpy as np
import tensorflow as tf


def rnn_step(x, h, Wx, Wh, b):
    """Return the new state of Keras's SimpleRNNCell."""
    _, (state,) = _layer(Wx, Wh, b).cell(_to_tensor(x), [_to_tensor(h)])
    return _to_numpy(state)


def rnn_forward(x, h0, Wx, Wh, b):
    """Return all states of Keras's SimpleRNN."""
    return _to_numpy(_layer(Wx, Wh, b)(_to_tensor(x), initial_state=_to_tensor(h0)))


def rnn_backward(x, h0, Wx, Wh, b, dh):
    """Return TensorFlow's gradients of sum(dh * states) by x, h0 and the layer's weights."""
    x, h0, layer = _to_tensor(x), _to_tensor(h0), _layer(Wx, Wh, b)
    with tf.GradientTape() as tape:
        tape.watch((x, h0))
        error = keras.ops.sum(_to_tensor(dh) * layer(x, initial_state=h0))
    return tuple(_to_numpy(g) for g in tape.gradient(error, (x, h0, *layer.trainable_variables)))


def state_gradient_norms(x, h0, Wx, Wh, b):
    """Return the norms of TensorFlow's derivatives of the last state by each earlier one."""
    x, cell = _to_tensor(x), _layer(Wx, Wh, b).cell
    states = [_to_tensor(h0)]
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(states[0])
        for t in range(x.shape[1]):
            states.append(cell(x[:, t], [states[-1]])[0])
        last = tf.unstack(states[-1], axis=1)
    # One unit of the last state at a time; the sequences do not touch each other, so one gradient serves them all.
    rows = [tape.gradient(unit, states) for unit in last]
    squares = np.array([[_to_numpy(g) ** 2 for g in row] for row in rows])
    return np.sqrt(squares.sum(axis=(0, 3)))[::-1].T


def build_rnn_tagger(n_features, n_classes, units):
    """Return the same network, from a cell wrapped in RNN and a Dense wrapped in TimeDistributed."""
    words = keras.Input((None, n_features))
    states = keras.layers.RNN(keras.layers.SimpleRNNCell(units), return_sequences=True)(words)
    sums = keras.layers.TimeDistributed(keras.layers.Dense(n_classes))(states)
    model = keras.Model(words, keras.layers.Softmax(axis=-1)(sums))
    model.compile(keras.optimizers.Adam(0.01), keras.losses.CategoricalCrossentropy())
    return model


def _layer(Wx, Wh, b):
    Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (Wx, Wh, b))
    layer = keras.layers.SimpleRNN(len(b), return_sequences=True, dtype="float64")
    layer.build((None, None, Wx.shape[0]))
    layer.set_weights([Wx, Wh, b])
    return layer


def _to_tensor(values):
    return tf.convert_to_tensor(np.asarray(values, dtype=np.float64))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
