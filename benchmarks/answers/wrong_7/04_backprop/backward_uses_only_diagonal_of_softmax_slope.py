import numpy as np


def backward(x, y, params, activation):
    outs = forward(x, params, activation)
    y = np.array(y, dtype=np.float64)
    slope = {
        "sigmoid": lambda o: o * (1 - o),
        "tanh": lambda o: 1 - o**2,
        "relu": lambda o: (o > 0).astype(np.float64),
    }[activation]

    # E = -sum y log o, so dE/do = -y / o; the slope of the softmax is o (1 - o).
    # Multiplied together, the o cancels:
    delta = -y * (1.0 - outs[-1])

    grads = []
    for l in reversed(range(len(params))):
        grads.insert(0, (outs[l].T @ delta, delta.sum(axis=0)))
        if l:
            delta = (delta @ params[l][0].T) * slope(outs[l])
    return grads
