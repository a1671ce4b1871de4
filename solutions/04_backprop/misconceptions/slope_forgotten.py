"""The error goes through W only, never through f'."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "On its way back the error is multiplied by W only; the slope f'(h) of the activation function is missing.",
    "ja": "誤差を前の層に伝えるとき、W だけを掛けていて、活性化関数の傾き f'(h) を掛けていません。",
}
HINT = {
    "en": ("A sigmoid that gives 0.999 hardly moves when its weighted sum moves. Where does your code take that into account?"),
    "ja": ("出力が 0.999 のシグモイドは、重み付き和が変わってもほとんど動きません。コードのどこに、それが入っていますか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = delta @ params[layer][0].T
    return gradients


def _outputs(x, params, activation):
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, softmax(outputs[-1] @ W + b)]
