import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.asarray(a, dtype=np.float64) for a in (x, h0, c0, Wx, Wh, b)]
    n, steps, _ = x.shape
    units = h.shape[1]
    seen = {"i": [], "f": [], "o": []}
    for t in range(steps):
        z = x[:, t] @ Wx + h @ Wh + b
        for k, name in ((0, "i"), (1, "f"), (3, "o")):
            seen[name].append(1.0 / (1.0 + np.exp(-z[:, k * units : (k + 1) * units])))
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)
    # 形を (N, T, H) にそろえる
    return tuple(np.array(seen[name]).reshape(n, steps, units) for name in ("i", "f", "o"))
