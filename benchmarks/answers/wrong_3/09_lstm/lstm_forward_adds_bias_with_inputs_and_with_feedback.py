import numpy as np


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (np.array(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b))
    H = h.shape[1]
    from_inputs = x @ Wx + b  # all steps at once: this part needs no loop
    outputs = np.empty((x.shape[0], x.shape[1], H))
    for t in range(x.shape[1]):
        from_feedback = h @ Wh + b
        z = from_inputs[:, t] + from_feedback
        i, f, o = (1 / (1 + np.exp(-z[:, k * H : (k + 1) * H])) for k in (0, 1, 3))
        c = f * c + i * np.tanh(z[:, 2 * H : 3 * H])
        h = o * np.tanh(c)
        outputs[:, t] = h
    return outputs, c
