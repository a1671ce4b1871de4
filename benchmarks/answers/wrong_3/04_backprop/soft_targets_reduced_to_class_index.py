import numpy as np


def backward(x, y, params, activation):
    outputs = forward(x, params, activation)
    n = len(outputs[0])
    labels = np.argmax(np.asarray(y), axis=1)

    # gradient of softmax + cross-entropy: subtract 1 at the right class
    dscores = outputs[-1].copy()
    dscores[range(n), labels] -= 1

    grads = []
    d = dscores
    for i in range(len(params) - 1, -1, -1):
        W, _ = params[i]
        o = outputs[i]
        grads.append((o.T.dot(d), d.sum(axis=0)))
        if i == 0:
            break
        d = d.dot(W.T)
        if activation == "sigmoid":
            d = d * o * (1 - o)
        elif activation == "tanh":
            d = d * (1 - o * o)
        else:
            d = d * (o > 0)
    return grads[::-1]
