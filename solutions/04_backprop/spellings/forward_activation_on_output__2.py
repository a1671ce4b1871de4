"""if / elif inside one loop over all layers."""

import numpy as np
from support import sigmoid


def forward(x, params, activation):
    acts = [np.array(x, dtype=float)]
    for W, b in params:
        h = np.dot(acts[-1], W) + b
        if activation == "sigmoid":
            acts.append(sigmoid(h))
        elif activation == "tanh":
            acts.append(np.tanh(h))
        else:
            acts.append(h * (h > 0))
    return acts
