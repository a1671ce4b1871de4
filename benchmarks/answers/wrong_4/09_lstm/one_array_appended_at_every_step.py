import numpy as np


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.array(x, dtype=np.float64)
    h = np.array(h0, dtype=np.float64)
    c = np.array(c0, dtype=np.float64)
    outputs = []
    for t in range(x.shape[1]):
        h[:], c[:] = lstm_step(x[:, t], h, c, Wx, Wh, b)
        outputs.append(h)
    return np.stack(outputs, axis=1), c
