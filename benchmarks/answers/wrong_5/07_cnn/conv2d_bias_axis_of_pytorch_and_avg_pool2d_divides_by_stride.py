import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    x = np.asarray(x, dtype=np.float64)
    w = np.asarray(w, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    n, height, width, c_in = x.shape
    kh, kw, _, c_out = w.shape
    canvas = np.zeros((n, height + 2 * padding, width + 2 * padding, c_in))
    canvas[:, padding : padding + height, padding : padding + width] = x

    h_out = (canvas.shape[1] - kh) // stride + 1
    w_out = (canvas.shape[2] - kw) // stride + 1
    y = np.zeros((n, h_out, w_out, c_out))
    for i in range(h_out):
        for j in range(w_out):
            window = canvas[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            y[:, i, j] = np.einsum("npqc,pqcf->nf", window, w)
    # フィルタごとに 1 つのバイアス
    return y + b.reshape(1, -1, 1, 1)


def avg_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    h_out = (x.shape[1] - size) // stride + 1
    w_out = (x.shape[2] - size) // stride + 1
    total = np.zeros((x.shape[0], h_out, w_out, x.shape[3]))
    for p in range(size):
        for q in range(size):
            total += x[:, p : p + (h_out - 1) * stride + 1 : stride, q : q + (w_out - 1) * stride + 1 : stride]
    return total / stride**2
