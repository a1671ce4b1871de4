"""A recurrent neural network: its states, the error sent back through time, and a tagger in Keras.

The layer: h_t = tanh(x_t Wx + h_{t-1} Wh + b) for t = 1 ... T, from h_0 on. The SAME Wx, Wh and b serve every step.
    x (N, T, D)   N sequences, T steps, D numbers a step: batch first, then time; x_t is x[:, t - 1]
    h (N, H)      the state, AFTER tanh; in topics 01 to 04 h was the weighted sum
    h0 (N, H)     the state before the first step, not always 0
    Wx (D, H), Wh (H, H), b (H,)

Rules for the NumPy functions here:
    * Arguments may be NumPy arrays or lists, of floats or of integers, all finite. T >= 1.
    * Compute in float64, return new arrays, never change an argument, keep nothing between calls.
"""

import keras
import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """One step of the layer: h_new = tanh(x Wx + h Wh + b).

    Args:
        x: inputs of this step, shape (N, D).
        h: states before this step, shape (N, H).
        Wx: weights of the inputs, shape (D, H).
        Wh: weights of the feedback, shape (H, H); Wh[i, j] leads from unit i of the old state to unit j of the new.
        b: biases, shape (H,).

    Returns:
        float64 array (N, H): the states after this step, between -1 and 1.

    Source: lecture 9, "recurrent neural networks".
    """
    raise NotImplementedError("rnn_step: not written yet")


def rnn_forward(x, h0, Wx, Wh, b):
    """Walk along the sequences and keep every state.

    Args:
        x: inputs, shape (N, T, D).
        h0: states before the first step, shape (N, H).
        Wx: weights of the inputs, shape (D, H).
        Wh: weights of the feedback, shape (H, H).
        b: biases, shape (H,).

    Returns:
        float64 array (N, T, H): out[:, 0] is h_1, the state AFTER the first step, out[:, -1] is h_T. h_0 is not in it.

    Source: lecture 9, "recurrent neural networks", unrolled in time.
    """
    raise NotImplementedError("rnn_forward: not written yet")


def rnn_backward(x, h0, Wx, Wh, b, dh):
    """Gradients of a loss E by every argument: backpropagation through time.

    delta_t = dE/d(weighted sum of step t) is the error of step t, one row a sequence. Formulas count steps from 1: as h_t
    is out[:, t - 1] of rnn_forward, so dh_t is dh[:, t - 1]. From the last step back, nothing carried at first:
        delta_t = (dh_t + carried) * (1 - h_t^2)        element by element
        dx_t    = delta_t Wx^T                          carried = delta_t Wh^T, for the step before
        dWx, dWh, db each collect the shares of ALL steps; after step 1, carried is dh0

    Args:
        x: inputs, shape (N, T, D).
        h0: states before the first step, shape (N, H).
        Wx: weights of the inputs, shape (D, H).
        Wh: weights of the feedback, shape (H, H).
        b: biases, shape (H,).
        dh: shape (N, T, H); dh[:, t] is the slope of E by out[:, t] of rnn_forward, as far as E uses that state
            DIRECTLY. What reaches E by way of later states is not in it: that is for this function to find.

    Returns:
        Tuple (dx, dh0, dWx, dWh, db) of float64 arrays, each of the shape of its argument. dWx, dWh, db are summed
        over the batch and over time; nothing is averaged, nothing clipped.

    Source: lecture 9, "recurrent neural networks" and "backpropagation".
    """
    raise NotImplementedError("rnn_backward: not written yet")


def state_gradient_norms(x, h0, Wx, Wh, b):
    """How much the last state still depends on earlier ones: the norm of dh_T/dh_t by the distance T - t.

    For each sequence dh_T/dh_t is a matrix (H, H), the product of the matrices of the T - t steps between. Its
    Frobenius norm is sqrt(sum of the squares of all its elements).

    Args:
        x: inputs, shape (N, T, D).
        h0: states before the first step, shape (N, H).
        Wx: weights of the inputs, shape (D, H).
        Wh: weights of the feedback, shape (H, H).
        b: biases, shape (H,).

    Returns:
        float64 array (N, T + 1), one row a sequence: out[:, k] is the norm at distance k = T - t. out[:, 0] is the norm
        of dh_T/dh_T, the unit matrix: sqrt(H). out[:, T] is the norm of dh_T/dh_0.

    Source: lecture 9, "vanishing gradient".
    """
    raise NotImplementedError("state_gradient_norms: not written yet")


def build_rnn_tagger(n_features, n_classes, units):
    """Build a Keras model that gives one tag a word: a simple recurrent layer, then a softmax at every step.

    Args:
        n_features: numbers a word, D >= 1.
        n_classes: number of tags, C >= 2.
        units: width of the state, H >= 1. It has nothing to do with the number of words.

    Returns:
        A built and compiled keras.Model:
            * input (N, T, D) for ANY N and T, output (N, T, C): o_t = softmax(h_t V + c), with h_t as in rnn_forward
              and h_0 = 0 for every sentence of every call;
            * get_weights() gives exactly five arrays in this order: Wx (D, H), Wh (H, H), b (H,), V (H, C), c (C,);
            * compiled with the loss categorical cross-entropy, Keras's mean over all words (targets one-hot,
              (N, T, C)), and Adam with learning rate 0.01, everything else as Keras has it: no clipping, no decay;
            * nothing else in it, no dropout and no penalty on weights. Free: metrics, names, first values of the
              weights, and how you build it (Sequential, functional, a class of your own).

    Source: lecture 9, "recurrent neural networks".
    """
    raise NotImplementedError("build_rnn_tagger: not written yet")
