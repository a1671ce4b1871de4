"""o (1 - o) for every activation function."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The slope o (1 - o) of the sigmoid is used for every activation function.",
    "ja": "どの活性化関数に対しても、シグモイドの傾き o (1 - o) を使っています。",
}
HINT = {
    "en": "Which slope has tanh at h = 0, where its output is 0? And ReLU where its output is 5?",
    "ja": "tanh は h = 0 で出力が 0 です。そこでの傾きはいくつですか。出力が 5 のときの ReLU の傾きはどうでしょうか。",
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            delta = (delta @ params[layer][0].T) * outputs[layer] * (1.0 - outputs[layer])
    return gradients


def _outputs(x, params, activation):
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, softmax(outputs[-1] @ W + b)]
