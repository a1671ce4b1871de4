"""delta.T @ inputs."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "dW is transposed: its shape is (outputs, inputs), that of W is (inputs, outputs).",
    "ja": "dW が転置されています。形が (outputs, inputs) になっていますが、W の形は (inputs, outputs) です。",
}
HINT = {
    "en": ("Compare dW.shape and W.shape in a layer with 4 inputs and 3 outputs. Which of the two factors should stand first?"),
    "ja": ("入力が 4、出力が 3 の層で、dW.shape と W.shape を比べてみましょう。2 つの行列のどちらを先に書けばよいでしょうか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (delta.T @ outputs[layer], delta.sum(axis=0)))
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
