import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    # one matrix product instead of two: put state and input side by side, and the weights on top of each other
    both = np.concatenate([np.asarray(h, dtype=np.float64), np.asarray(x, dtype=np.float64)], axis=1)
    W = np.concatenate([np.asarray(Wx, dtype=np.float64), np.asarray(Wh, dtype=np.float64)], axis=0)
    return np.tanh(np.dot(both, W) + np.asarray(b, dtype=np.float64))
