"""db is the error itself, one row a sample."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "db still has one row per sample: the shares of the samples are not added up.",
    "ja": "db にサンプルごとの行が残っています。サンプルの分を足し合わせていません。",
}
HINT = {
    "en": "Compare the shapes of db and b. All samples use the same b, so what has to happen to their shares?",
    "ja": ("db と b の形を比べてみましょう。どのサンプルも同じ b を使います。サンプルごとの分は、どうすればよいでしょうか。"),
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta))
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
