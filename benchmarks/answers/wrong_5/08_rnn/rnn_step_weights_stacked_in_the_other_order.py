import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """One matrix product for present and past together."""
    x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
    together = np.concatenate([x, h], axis=1)  # (N, D + H)
    weights = np.concatenate([Wh, Wx], axis=0)  # (D + H, H)
    return np.tanh(together @ weights + b)
