"""LSTM: a recurrent network whose gates decide what to store, what to keep and what to say.

One step, with * for "element by element" and s for the sigmoid:
    i = s(x Wx_i + h Wh_i + b_i)      input gate:   how much of the candidate is stored?
    f = s(x Wx_f + h Wh_f + b_f)      forget gate:  how much of the old cell is KEPT?
    g = tanh(x Wx_g + h Wh_g + b_g)   candidate:    what could be stored?
    o = s(x Wx_o + h Wh_o + b_o)      output gate:  how much of the cell is shown?
    c_new = f * c + i * g
    h_new = o * tanh(c_new)

The four blocks stand side by side, H columns each, in the order i, f, g, o:
    Wx (D, 4H) = [Wx_i | Wx_f | Wx_g | Wx_o]     Wh (H, 4H) and b (4H,) likewise
    x (N, T, D): N sequences, T steps, D numbers a step.  h0 and c0 (N, H): before the first step, not always 0

Rules for the NumPy functions here:
    * Arguments may be NumPy arrays or lists, of floats or of integers, all finite. T >= 1.
    * Compute in float64, return new arrays, never change an argument, keep nothing between calls.
"""

import keras
import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    """One step of the LSTM: c_new = f * c + i * g, h_new = o * tanh(c_new).

    Args:
        x: inputs of this step, shape (N, D).
        h: outputs of the step before, shape (N, H).
        c: cells after the step before, shape (N, H).
        Wx: weights of the inputs, shape (D, 4H), blocks i, f, g, o.
        Wh: weights of the feedback, shape (H, 4H), blocks i, f, g, o.
        b: biases, shape (4H,), blocks i, f, g, o.

    Returns:
        (h, c): a tuple of two float64 arrays (N, H), the new outputs first, then the new cells.

    Source: lecture 9, "LSTM"; equations as in Gers et al. (2000), without peepholes; blocks as in Keras and PyTorch.
    """
    raise NotImplementedError("lstm_step: not written yet")


def lstm_forward(x, h0, c0, Wx, Wh, b):
    """Run the LSTM along the sequences: (h_t, c_t) = lstm_step(x_t, h_{t-1}, c_{t-1}) for t = 1 ... T.

    Args:
        x: inputs, shape (N, T, D); step t is x[:, t - 1].
        h0: outputs before the first step, shape (N, H).
        c0: cells before the first step, shape (N, H).
        Wx: weights of the inputs, shape (D, 4H), blocks i, f, g, o, the same at every step.
        Wh: weights of the feedback, shape (H, 4H), likewise.
        b: biases, shape (4H,), likewise.

    Returns:
        (h, c): a tuple of two float64 arrays: the outputs of ALL steps, (N, T, H), and the LAST cells, (N, H).

    Source: lecture 9, "LSTM".
    """
    raise NotImplementedError("lstm_forward: not written yet")


def gates(x, h0, c0, Wx, Wh, b):
    """Say how far the three gates are open at every step, as lstm_forward runs along the sequences.

    Args:
        x: inputs, shape (N, T, D).
        h0: outputs before the first step, shape (N, H).
        c0: cells before the first step, shape (N, H).
        Wx: weights of the inputs, shape (D, 4H), blocks i, f, g, o.
        Wh: weights of the feedback, shape (H, 4H), likewise.
        b: biases, shape (4H,), likewise.

    Returns:
        (i, f, o): a tuple of three float64 arrays (N, T, H) with values from 0 (shut) to 1 (open): input gate,
        forget gate, output gate. The gates of step t read x_t and h_{t-1}. The candidate g is not a gate.

    Source: lecture 9, "LSTM".
    """
    raise NotImplementedError("gates: not written yet")


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    """Build a Keras model that reads a whole sequence with one LSTM layer and then answers once.

    Args:
        n_steps: steps a sequence, T >= 1. It only fixes the shape of the input.
        n_features: numbers a step, D >= 1.
        n_classes: number of classes, C >= 2.
        units: width of h and c, H >= 1. It has nothing to do with T.

    Returns:
        A built keras.Model, compiled or not:
            * input (N, T, D), output (N, C): softmax(h_T V + a), with h_T the LAST output of lstm_forward from
              h0 = c0 = 0, for every sequence of every call;
            * get_weights() gives five arrays in this order: Wx (D, 4H), Wh (H, 4H), b (4H,), V (H, C), a (C,);
            * b starts with 1 in block f and 0 elsewhere, and a with 0; the rest starts as you like. All of it is
              Keras's default.

    Source: lecture 9, "LSTM"; the first biases as in Jozefowicz et al. (2015).
    """
    raise NotImplementedError("build_lstm_classifier: not written yet")


def train_lstm(x, y, units, seed):
    """Build the classifier for this data, train it, and return it.

    Args:
        x: sequences, shape (N, T, D).
        y: their classes, integers from 0 to C - 1, shape (N,); every class occurs.
        units: width of h and c.
        seed: an integer; every random number follows from it.

    Returns:
        The trained keras.Model of build_lstm_classifier. With 24 units and 640 sequences of support.first_symbol
        (gap up to 6) it gets at least 80 % of new sequences right, with 32 units and 800 of support.digit_rows
        at least 75 %. Adam with learning rate 0.02, batches of 32 and 8 epochs will do.

    Source: lecture 9, "LSTM".
    """
    raise NotImplementedError("train_lstm: not written yet")
