"""Two products and nothing else."""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    both = np.concatenate([np.array(x, float), np.array(h, float)], axis=1) @ np.concatenate([Wx, Wh], axis=0)
    i, f, g, o = np.split(both, 4, axis=1)
    i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
    new = f * c + i * np.tanh(g)
    return o * np.tanh(new), new
