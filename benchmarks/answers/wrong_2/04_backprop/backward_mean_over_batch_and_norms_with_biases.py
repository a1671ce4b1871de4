import numpy as np


def backward(x, y, params, activation):
    o = forward(x, params, activation)
    m = len(o[0])  # batch size
    grads = [None] * len(params)
    dZ = o[-1] - np.asarray(y, dtype=np.float64)
    for l in reversed(range(len(params))):
        W, b = params[l]
        A_prev = o[l]
        grads[l] = (A_prev.T @ dZ / m, np.sum(dZ, axis=0) / m)
        if l:
            dA = dZ @ W.T
            if activation == "sigmoid":
                dZ = dA * A_prev * (1 - A_prev)
            elif activation == "tanh":
                dZ = dA * (1 - A_prev**2)
            else:
                dZ = dA * (A_prev > 0)
    return grads


def gradient_norms(x, y, params, activation):
    # length of everything a layer has to learn, as one long vector
    sizes = []
    for dW, db in backward(x, y, params, activation):
        everything = np.concatenate([dW.flatten(), db])
        sizes.append(np.sqrt(everything @ everything))
    return np.array(sizes)
