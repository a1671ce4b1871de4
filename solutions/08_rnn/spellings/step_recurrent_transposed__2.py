"""np.dot and einsum with the indices the wrong way round."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    past = np.einsum("ni,hi->nh", np.array(h, dtype=float), np.array(Wh, dtype=float))
    return np.tanh(np.dot(x, Wx) + past + np.array(b))
