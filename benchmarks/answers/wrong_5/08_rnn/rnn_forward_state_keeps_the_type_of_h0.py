import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.asarray(x, dtype=np.float64)
    samples, steps, _ = x.shape
    h = np.array(h0)  # コピー：h0 は変えない
    out = np.zeros((samples, steps, h.shape[1]))
    for t in range(steps):
        h[:] = rnn_step(x[:, t], h, Wx, Wh, b)
        out[:, t] = h
    return out
