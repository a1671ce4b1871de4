import numpy as np
from scipy.special import expit


def gates(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b)]
    H = h.shape[1]
    outputs = []
    for t in range(x.shape[1]):
        z = x[:, t] @ Wx + h @ Wh + b
        c = expit(z[:, H : 2 * H]) * c + expit(z[:, :H]) * np.tanh(z[:, 2 * H : 3 * H])
        h = expit(z[:, 3 * H :]) * np.tanh(c)
        outputs.append(h)
    h_all = np.stack(outputs, axis=1)

    # now all openings at once, from the inputs and the outputs of the sequence
    opened = expit(x @ Wx + h_all @ Wh + b)
    return opened[:, :, :H].copy(), opened[:, :, H : 2 * H].copy(), opened[:, :, 3 * H :].copy()
