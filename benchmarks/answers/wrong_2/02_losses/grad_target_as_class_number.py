import numpy as np


def softmax_cross_entropy_grad(y, h):
    h = np.array(h, dtype=np.float64)
    label = np.argmax(y, axis=1)
    scores = h - h.max(axis=1, keepdims=True)
    probs = np.exp(scores)
    probs /= probs.sum(axis=1, keepdims=True)
    # minus 1 at the right class
    dscores = probs
    dscores[range(len(h)), label] -= 1
    return dscores
