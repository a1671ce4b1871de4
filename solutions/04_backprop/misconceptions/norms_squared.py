"""The root is missing."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The squares are added up, but the root is missing: these are the squared norms.",
    "ja": "2 乗の和までは正しいのですが、平方根を取っていないため、ノルムの 2 乗になっています。",
}
HINT = {
    "en": "Which length has the vector (3, 4)? What does your code say?",
    "ja": "ベクトル (3, 4) の長さはいくつですか。あなたのコードではいくつになりますか。",
}


def gradient_norms(x, y, params, activation):
    gradients = _backward(x, y, params, activation)
    return np.array([np.sum(dW**2) for dW, _ in gradients])


def _backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = (delta @ params[layer][0].T) * _slope(outputs[layer], activation)
    return gradients


def _outputs(x, params, activation):
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, softmax(outputs[-1] @ W + b)]


def _slope(o, activation):
    return {"sigmoid": o * (1.0 - o), "tanh": 1.0 - o**2, "relu": (o > 0) * 1.0}[activation]
