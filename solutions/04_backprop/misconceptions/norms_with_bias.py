"""Weights and biases in one norm."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The bias gradients are counted in; the task asks for the weights only, ||dW||.",
    "ja": "バイアスの勾配も含めて計算しています。この課題で求めるのは、重みだけのノルム ||dW|| です。",
}
HINT = {
    "en": "Print the norm of dW and that of db for one layer. Which part of the pair does the formula mention?",
    "ja": "1 つの層で、dW のノルムと db のノルムを表示してみましょう。式に出てくるのは、組のどちらですか。",
}


def gradient_norms(x, y, params, activation):
    gradients = _backward(x, y, params, activation)
    return np.array([np.sqrt(np.sum(dW**2) + np.sum(db**2)) for dW, db in gradients])


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
