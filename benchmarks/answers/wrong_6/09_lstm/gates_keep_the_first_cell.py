import numpy as np


def gates(x, h0, c0, Wx, Wh, b):
    """各ステップのゲート (i, f, o)"""
    x, h, c, Wx, Wh, b = (np.asarray(v, dtype=np.float64) for v in (x, h0, c0, Wx, Wh, b))
    N, T, _ = x.shape
    H = h.shape[1]
    sigma = lambda z: 1 / (1 + np.exp(-np.clip(z, -500, 500)))  # noqa: E731
    i_all, f_all, o_all = (np.zeros((N, T, H)) for _ in range(3))
    for t in range(T):
        z = x[:, t] @ Wx + h @ Wh + b
        i = sigma(z[:, :H])
        f = sigma(z[:, H : 2 * H])
        g = np.tanh(z[:, 2 * H : 3 * H])
        o = sigma(z[:, 3 * H :])
        i_all[:, t], f_all[:, t], o_all[:, t] = i, f, o
        # 次のステップが読む出力
        c_new = f * c + i * g
        h = o * np.tanh(c_new)
    return i_all, f_all, o_all
