import numpy as np


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    labels = np.argmax(np.asarray(y), axis=1)

    # dE/dh of softmax + cross-entropy: p, minus 1 at the right class
    delta = outs[-1].copy()
    delta[np.arange(len(labels)), labels] -= 1.0

    grads = []
    for i in reversed(range(len(params))):
        o = outs[i]
        grads = [(o.T @ delta, delta.sum(axis=0)), *grads]
        if i == 0:
            break
        delta = delta @ params[i][0].T
        if activation == "sigmoid":
            delta = delta * o * (1.0 - o)
        elif activation == "tanh":
            delta = delta * (1.0 - o**2)
        elif activation == "relu":
            delta = delta * (o > 0)
    return grads


def gradient_norms(x, y, params, activation):
    """Norm of the gradient of every sample, then the mean over the samples."""
    norms = []
    for row, target in zip(x, y):
        one = backward([row], [target], params, activation)
        norms.append([np.linalg.norm(dW) for dW, _ in one])
    return np.mean(norms, axis=0)
