import numpy as np
from support import sigmoid


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    d = o[-1] - np.asarray(y, dtype=np.float64)
    out = []
    for n in range(len(params), 0, -1):
        out.append((o[n - 1].T @ d, d.sum(0)))
        if n == 1:
            break
        back = d @ params[n - 1][0].T
        if activation == "relu":
            d = np.maximum(back, 0)  # relu lets the positive part through
        elif activation == "sigmoid":
            d = back * o[n - 1] * (1 - o[n - 1])
        else:
            d = back * (1 - o[n - 1] ** 2)
    out.reverse()
    return out


def gradient_norms(x, y, params, activation):
    grads = backward(x, y, params, activation)
    ratios = []
    for (dW, _), (W, _) in zip(grads, params):
        # a gradient is large or small only compared with the weights it changes
        ratios.append(np.linalg.norm(dW) / np.linalg.norm(W))
    return np.array(ratios)
