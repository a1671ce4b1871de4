import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    # One matrix product instead of two: [h, x] times the stacked weights.
    both = np.concatenate([np.asarray(h, dtype=float), np.asarray(x, dtype=float)], axis=1)
    W = np.concatenate([np.asarray(Wx, dtype=float), np.asarray(Wh, dtype=float)], axis=0)
    return np.tanh(both @ W + np.asarray(b, dtype=float))
