import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = np.asarray(x, float), np.asarray(h, float), np.asarray(c, float)
    Wx, Wh, b = np.asarray(Wx, float), np.asarray(Wh, float), np.asarray(b, float)
    units = h.shape[1]
    sums = x @ Wx + h @ Wh + b
    blocks = sums.reshape(len(sums), 4, units)

    def sigma(z):
        return 0.5 * (1.0 + np.tanh(0.5 * z))

    i, f, o = sigma(blocks[:, 0]), sigma(blocks[:, 1]), sigma(blocks[:, 3])
    g = np.tanh(blocks[:, 2])
    c *= f  # 忘却ゲート
    c += i * g  # 入力ゲート
    return o * np.tanh(c), c
