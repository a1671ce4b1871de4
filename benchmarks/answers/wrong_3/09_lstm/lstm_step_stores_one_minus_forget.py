import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(a, dtype=np.float64) for a in (x, h, c, Wx, Wh, b)]
    H = h.shape[1]
    sums = x @ Wx + h @ Wh + b
    forget = 1 / (1 + np.exp(-sums[:, H : 2 * H]))
    candidate = np.tanh(sums[:, 2 * H : 3 * H])
    output = 1 / (1 + np.exp(-sums[:, 3 * H :]))
    # what is forgotten makes room for the new, the two shares add up to 1
    cell = forget * c + (1 - forget) * candidate
    return output * np.tanh(cell), cell
