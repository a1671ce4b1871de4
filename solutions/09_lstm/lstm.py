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

# BEGIN SOLUTION


def _sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def _blocks(x, h, Wx, Wh, b):
    """Return i, f, g and o of one step, each of shape (N, H)."""
    # One product for all four blocks, then cut: the weights were stored side by side for exactly this.
    # np.asarray makes arrays of lists, which have no @, and leaves the argument as it is.
    z = np.asarray(x, dtype=np.float64) @ np.asarray(Wx, dtype=np.float64)
    z = z + np.asarray(h, dtype=np.float64) @ np.asarray(Wh, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    i, f, g, o = np.split(z, 4, axis=-1)
    # A gate is a share, from 0 to 1. The candidate is a value and may be negative.
    return _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)


# END SOLUTION


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
    # BEGIN SOLUTION
    i, f, g, o = _blocks(x, h, Wx, Wh, b)
    # The old cell is only multiplied and added to, never pushed through a matrix: with f = 1 and i = 0 it stays.
    c_new = f * np.asarray(c, dtype=np.float64) + i * g
    # c may grow beyond 1; tanh brings it back before the output gate shows a share of it.
    return o * np.tanh(c_new), c_new
    # END SOLUTION


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
    # BEGIN SOLUTION
    x, h, c = np.asarray(x, dtype=np.float64), h0, c0
    outputs = []
    for t in range(x.shape[1]):
        # Two things travel to the next step. Dropping c would leave a simple network with gates for decoration.
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)
        outputs.append(h)
    return np.stack(outputs, axis=1), c
    # END SOLUTION


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
    # BEGIN SOLUTION
    x = np.asarray(x, dtype=np.float64)
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    # What each step read: h0 at the first one, the output of the step before at all others.
    before = np.concatenate([np.asarray(h0, dtype=np.float64)[:, np.newaxis], h[:, :-1]], axis=1)
    # With every h known there is no need to walk: @ serves all steps at once.
    i, f, _, o = _blocks(x, before, Wx, Wh, b)
    return i, f, o
    # END SOLUTION


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
    # BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            # Without return_sequences only h_T comes out: one answer a sequence. The cell stays inside.
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    # END SOLUTION


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
    # BEGIN SOLUTION
    # First of all: the weights are drawn when the model is built.
    keras.utils.set_random_seed(seed)
    _, n_steps, n_features = np.shape(x)
    model = build_lstm_classifier(n_steps, n_features, int(np.max(y)) + 1, units)
    # "sparse" because y holds the number of the class, not a row with a single 1.
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="sparse_categorical_crossentropy")
    model.fit(np.asarray(x), np.asarray(y), batch_size=32, epochs=8, verbose=0)
    return model
    # END SOLUTION
