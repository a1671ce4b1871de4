"""Dropout: units switched off at random in training, in NumPy and as a Keras layer.

Words:
    rate    the proportion of units that is DROPPED, 0 <= rate < 1, as in Keras. The proportion kept is 1 - rate.
    mask    one number for each unit of each sample: 1.0 keeps it, 0.0 drops it
    h       the outputs of a layer, AFTER its activation function; in topics 01 to 04 h was the weighted sum

Rules for the NumPy functions here:
    * Arrays may be NumPy arrays or lists, of floats (float32 too) or integers, all finite, all of one call of the same shape.
    * Compute in float64, return new arrays of float64, never change an argument, keep nothing between calls.
    * Nothing is drawn inside: random numbers come in as u, uniform in [0, 1).
"""

import keras
import numpy as np


def dropout_mask(u, rate):
    """Decide which units stay: 1 where u >= rate, otherwise 0.

    Args:
        u: uniform random numbers in [0, 1), any shape, usually (N, units): one draw for each unit of each sample.
        rate: proportion dropped, 0 <= rate < 1.

    Returns:
        float64 array of the shape of u, every value 0.0 or 1.0. At rate 0 all are 1.0.

    Source: lecture 9, "dropout", step 1.
    """
    raise NotImplementedError("dropout_mask: not written yet")


def dropout_train(h, mask):
    """Classical dropout in training: dropped units give 0, the others exactly what they would give anyway.

    Args:
        h: activations of a layer, any shape, usually (N, units).
        mask: 0 and 1, the shape of h.

    Returns:
        float64 array of the shape of h: h * mask, not scaled.

    Source: lecture 9, "dropout", step 1.
    """
    raise NotImplementedError("dropout_train: not written yet")


def dropout_infer(w, rate):
    """Classical dropout at inference: all units work, and their OUTGOING weights shrink: (1 - rate) w.

    The next layer then receives what it received on average in training. Biases belong to no dropped unit: they stay.

    Args:
        w: weights that lead out of the layer with dropout, shape (units, outputs).
        rate: proportion dropped in training, 0 <= rate < 1.

    Returns:
        float64 array of the shape of w.

    Source: lecture 9, "dropout", step 3, with p read as the proportion KEPT; see "About the slide" in the handout.
    """
    raise NotImplementedError("dropout_infer: not written yet")


def inverted_dropout(h, u, rate, training):
    """Inverted dropout, the version of Keras: scale in TRAINING, do nothing at inference.

    In training a kept unit gives h / (1 - rate) and a dropped one 0. At inference every unit gives h.

    Args:
        h: activations of a layer, any shape, usually (N, units).
        u: uniform random numbers in [0, 1), the shape of h, never None; not used at inference. A unit is kept where u >= rate.
        rate: proportion dropped, 0 <= rate < 1.
        training: True in training, False at inference.

    Returns:
        float64 array of the shape of h.

    Source: the usual form today; keras.layers.Dropout.
    """
    raise NotImplementedError("inverted_dropout: not written yet")


def dropout_backward(d, mask):
    """The way back through dropout_train: a unit that gave 0 had no influence and gets no gradient.

    Args:
        d: gradient of the loss by the OUTPUT of dropout_train, any shape.
        mask: the very mask of the forward pass, 0 and 1, the shape of d.

    Returns:
        float64 array of the shape of d: the gradient of the loss by h.

    Source: lecture 9, "dropout" and "backpropagation".
    """
    raise NotImplementedError("dropout_backward: not written yet")


class LectureDropout(keras.layers.Layer):
    """Classical dropout as a Keras layer: units dropped in training, activations times (1 - rate) at inference.

    Scaling the activations by (1 - rate) gives the next layer the same sums as scaling its weights.

    Args:
        rate: proportion dropped, 0 <= rate < 1; LectureDropout(0.3) and LectureDropout(rate=0.3) both work.
        **kwargs: what every Keras layer takes (name, dtype, ...); hand it on to super().__init__.

    Input and output: any shape, the batch first; the shape does not change. Every number of it is a unit of its own.

    Behaviour:
        * training=True: each unit of each sample is 0 with probability rate, otherwise unchanged (NOT scaled). The mask is
          drawn anew in every call, also inside model.fit, where Keras compiles `call` for batches of any size.
        * training=False, or not said (None counts as not said): (1 - rate) times the input; nothing random.
        * A model that contains it can be saved, and loaded with custom_objects, and then behaves the same.

    Source: lecture 9, "dropout".
    """

    def __init__(self, rate, **kwargs):
        """Remember the rate; see the class."""
        raise NotImplementedError("LectureDropout.__init__: not written yet")

    def call(self, inputs, training=False):
        """Return the layer's output; Keras says whether it is training."""
        raise NotImplementedError("LectureDropout.call: not written yet")

    def get_config(self):
        """Return what is needed to build the layer again: the configuration of every Keras layer, and the rate."""
        raise NotImplementedError("LectureDropout.get_config: not written yet")


def build_regularised_mlp(n_inputs, n_classes, rate):
    """Build a classifier with your LectureDropout(rate) after each of its two hidden layers.

    inputs -> 32 ReLU -> dropout -> 32 ReLU -> dropout -> softmax. No dropout on the inputs, none on the outputs.

    Args:
        n_inputs: numbers a sample, at least 1.
        n_classes: number of classes, at least 2.
        rate: proportion of the hidden units that is dropped, 0 <= rate < 1.

    Returns:
        A built and compiled keras.Model:
            * input (N, n_inputs), output (N, n_classes), each row the probabilities of the classes;
            * get_weights() gives exactly six arrays: (n_inputs, 32), (32,), (32, 32), (32,), (32, n_classes), (n_classes,);
            * compiled with categorical cross-entropy (targets one-hot) and Adam with learning rate 0.01; metrics are free.

    Source: lecture 9, "dropout".
    """
    raise NotImplementedError("build_regularised_mlp: not written yet")
