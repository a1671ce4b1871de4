import numpy as np

FORGET_BIAS = 1.0  # so that the cell is kept at the beginning (Jozefowicz)


def logistic(z):
    return np.exp(-np.logaddexp(0.0, -z))


def openings(x, h, Wx, Wh, b):
    zi, zf, zg, zo = np.split(x @ Wx + h @ Wh + b, 4, axis=-1)
    return logistic(zi), logistic(zf + FORGET_BIAS), np.tanh(zg), logistic(zo)


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(v, dtype=np.float64) for v in (x, h, c, Wx, Wh, b)]
    i, f, g, o = openings(x, h, Wx, Wh, b)
    c = f * c + i * g
    return o * np.tanh(c), c


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x = np.array(x, dtype=np.float64)
    h, c, out = h0, c0, []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)
        out.append(h)
    return np.stack(out, axis=1), c


def gates(x, h0, c0, Wx, Wh, b):
    x, h, c, Wx, Wh, b = [np.array(v, dtype=np.float64) for v in (x, h0, c0, Wx, Wh, b)]
    all_i, all_f, all_o = [], [], []
    for t in range(x.shape[1]):
        i, f, g, o = openings(x[:, t], h, Wx, Wh, b)
        all_i.append(i)
        all_f.append(f)
        all_o.append(o)
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)
    return np.stack(all_i, axis=1), np.stack(all_f, axis=1), np.stack(all_o, axis=1)
