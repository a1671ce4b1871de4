import numpy as np


def backward(x, y, params, activation):
    acts = forward(x, params, activation)
    N = acts[0].shape[0]
    labels = np.argmax(np.asarray(y), axis=1)

    # gradient of softmax + cross-entropy: minus 1 at the correct class
    dscores = acts[-1].copy()
    dscores[np.arange(N), labels] -= 1

    grads = []
    for i in reversed(range(len(params))):
        W, _ = params[i]
        a = acts[i]
        grads.insert(0, (a.T.dot(dscores), np.sum(dscores, axis=0)))
        if i == 0:
            break
        dhidden = dscores.dot(W.T)
        if activation == "relu":
            dhidden[a <= 0] = 0
        elif activation == "tanh":
            dhidden *= 1 - a**2
        else:
            dhidden *= a * (1 - a)
        dscores = dhidden
    return grads
