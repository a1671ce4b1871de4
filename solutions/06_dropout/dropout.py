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
    # BEGIN SOLUTION
    # A uniform number lies below rate with probability rate, so this is the share that is dropped.
    # The comparison gives True and False; as floats they can be multiplied with activations and gradients.
    return (np.asarray(u, dtype=np.float64) >= rate).astype(np.float64)
    # END SOLUTION


def dropout_train(h, mask):
    """Classical dropout in training: dropped units give 0, the others exactly what they would give anyway.

    Args:
        h: activations of a layer, any shape, usually (N, units).
        mask: 0 and 1, the shape of h.

    Returns:
        float64 array of the shape of h: h * mask, not scaled.

    Source: lecture 9, "dropout", step 1.
    """
    # BEGIN SOLUTION
    # The product builds a new array: h keeps what the backward pass may still need.
    return np.asarray(h, dtype=np.float64) * np.asarray(mask, dtype=np.float64)
    # END SOLUTION


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
    # BEGIN SOLUTION
    # A unit was there in a share of 1 - rate of all steps, so on average it sent (1 - rate) h w onwards.
    return (1.0 - rate) * np.asarray(w, dtype=np.float64)
    # END SOLUTION


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
    # BEGIN SOLUTION
    h = np.asarray(h, dtype=np.float64)
    if not training:
        return h.copy()
    # Divided by the share that is kept ON AVERAGE, not by the share this mask happens to keep:
    # only then is the expected value h for every unit by itself.
    return h * dropout_mask(u, rate) / (1.0 - rate)
    # END SOLUTION


def dropout_backward(d, mask):
    """The way back through dropout_train: a unit that gave 0 had no influence and gets no gradient.

    Args:
        d: gradient of the loss by the OUTPUT of dropout_train, any shape.
        mask: the very mask of the forward pass, 0 and 1, the shape of d.

    Returns:
        float64 array of the shape of d: the gradient of the loss by h.

    Source: lecture 9, "dropout" and "backpropagation".
    """
    # BEGIN SOLUTION
    # The output is h * mask, element by element, so its slope by h is the mask.
    return np.asarray(d, dtype=np.float64) * np.asarray(mask, dtype=np.float64)
    # END SOLUTION


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
        # BEGIN SOLUTION
        # Loading a model passes name and dtype: they are Keras's business.
        super().__init__(**kwargs)
        self.rate = rate
        # Inside fit only a generator that Keras knows moves on from batch to batch.
        self.generator = keras.random.SeedGenerator()
        # END SOLUTION

    def call(self, inputs, training=False):
        """Return the layer's output; Keras says whether it is training."""
        # BEGIN SOLUTION
        if not training:
            return inputs * (1.0 - self.rate)
        # ops.shape also knows the size of a batch that is only given when the compiled model runs.
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.generator)
        return keras.ops.where(u >= self.rate, inputs, keras.ops.zeros_like(inputs))
        # END SOLUTION

    def get_config(self):
        """Return what is needed to build the layer again: the configuration of every Keras layer, and the rate."""
        # BEGIN SOLUTION
        return {**super().get_config(), "rate": self.rate}
        # END SOLUTION


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
    # BEGIN SOLUTION
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),
            # Two layers of the same class: each draws masks of its own.
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),
            # Nothing may drop a class: its probability has to be there in every step.
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
    # END SOLUTION
