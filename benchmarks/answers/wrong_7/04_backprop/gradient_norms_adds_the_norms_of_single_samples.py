import numpy as np


def gradient_norms(x, y, params, activation):
    # 損失はサンプルについての和なので、1 サンプルずつ求めて足す
    x = np.asarray(x, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    total = np.zeros(len(params))
    for n in range(len(x)):
        grads = backward(x[n : n + 1], y[n : n + 1], params, activation)
        total += [np.linalg.norm(dW) for dW, db in grads]
    return total
