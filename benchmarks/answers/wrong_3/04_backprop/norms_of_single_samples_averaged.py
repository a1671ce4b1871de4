import numpy as np


def gradient_norms(x, y, params, activation):
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    table = []
    for n in range(len(x)):
        gradients = backward(x[n : n + 1], y[n : n + 1], params, activation)
        table.append([np.linalg.norm(dW) for dW, _ in gradients])
    # one row a sample, one column a layer
    return np.mean(table, axis=0)
