"""One sequence at a time, the latest norm put in front."""

import numpy as np


def state_gradient_norms(x, h0, Wx, Wh, b):
    rows = []
    for states in rnn_forward(x, h0, Wx, Wh, b):  # noqa: F821 - comes from the model answer
        J = np.eye(states.shape[1])
        row = [np.sqrt(np.sum(J**2))]
        for h in states[::-1]:
            J = np.array(Wh) @ np.diag(1 - h**2) @ J
            row.insert(0, np.sqrt(np.sum(J**2)))
        rows.append(row)
    return np.array(rows)
