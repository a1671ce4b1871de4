"""The student copied the line of the forget gate for the output gate and changed its name, its inputs and its bias, but not the
slice of the feedback matrix."""

import numpy as np


def sigmoid_of(z):
    return 1.0 / (1.0 + np.exp(-z))


def lstm_step(x, h, c, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    h = np.asarray(h, dtype=np.float64)
    c = np.asarray(c, dtype=np.float64)
    Wx = np.asarray(Wx, dtype=np.float64)
    Wh = np.asarray(Wh, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    H = c.shape[1]

    input_gate = sigmoid_of(x @ Wx[:, 0:H] + h @ Wh[:, 0:H] + b[0:H])
    forget_gate = sigmoid_of(x @ Wx[:, H : 2 * H] + h @ Wh[:, H : 2 * H] + b[H : 2 * H])
    candidate = np.tanh(x @ Wx[:, 2 * H : 3 * H] + h @ Wh[:, 2 * H : 3 * H] + b[2 * H : 3 * H])
    output_gate = sigmoid_of(x @ Wx[:, 3 * H : 4 * H] + h @ Wh[:, H : 2 * H] + b[3 * H : 4 * H])

    c_new = forget_gate * c + input_gate * candidate
    h_new = output_gate * np.tanh(c_new)
    return h_new, c_new
