import numpy as np


def rnn_backward(x, h0, Wx, Wh, b, dh):
    # 引数を float64 の配列にそろえる
    x = np.asarray(x, dtype=np.float64)
    h0 = np.asarray(h0, dtype=np.float64)
    Wx = np.asarray(Wx, dtype=np.float64)
    Wh = np.asarray(Wh, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    dh = np.asarray(dh, dtype=np.float64)
    N, T, D = x.shape

    # 順伝播
    h = np.zeros((N, T + 1, b.size))
    h[:, 0] = h0
    for t in range(T):
        h[:, t + 1] = np.tanh(x[:, t] @ Wx + h[:, t] @ Wh + b)

    # 逆伝播：次のステップから戻る誤差を dh に足していく
    delta = np.zeros((N, T, b.size))
    for t in reversed(range(T)):
        delta[:, t] = dh[:, t] * (1 - h[:, t + 1] ** 2)
        if t > 0:
            dh[:, t - 1] += delta[:, t] @ Wh.T

    dx = delta @ Wx.T
    dh0 = delta[:, 0] @ Wh.T
    dWx = np.einsum("ntd,nth->dh", x, delta)
    dWh = np.einsum("nti,ntj->ij", h[:, :-1], delta)
    db = delta.sum(axis=(0, 1))
    return dx, dh0, dWx, dWh, db
