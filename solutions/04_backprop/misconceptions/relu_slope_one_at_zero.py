"""h >= 0 in the slope of ReLU."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": (
        "Where the weighted sum is exactly 0 the slope of ReLU is 1 here; the task asks for 0, as in topic 01 and in Keras."
    ),
    "ja": ("重み付き和がちょうど 0 のところで、ReLU の傾きが 1 になっています。課題 01 や Keras と同じく、0 とする約束です。"),
}
HINT = {
    "en": "Send a black picture (all zeros) through a layer with biases 0. Are its units on or off?",
    "ja": "真っ黒な画像（すべて 0）を、バイアスが 0 の層に通してみましょう。ユニットは働いていますか、休んでいますか。",
}


def backward(x, y, params, activation):
    outputs = _outputs(x, params, activation)
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        gradients.insert(0, (outputs[layer].T @ delta, delta.sum(axis=0)))
        if layer > 0:
            W, b = params[layer - 1]
            on = outputs[layer - 1] @ W + b >= 0
            slope = on * 1.0 if activation == "relu" else _slope(outputs[layer], activation)
            delta = (delta @ params[layer][0].T) * slope
    return gradients


def _outputs(x, params, activation):
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, softmax(outputs[-1] @ W + b)]


def _slope(o, activation):
    return {"sigmoid": o * (1.0 - o), "tanh": 1.0 - o**2}[activation]
