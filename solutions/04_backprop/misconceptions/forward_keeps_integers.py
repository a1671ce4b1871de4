"""The input goes into the list as it came."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "The input is put into the list as it came: a list stays a list and integers stay integers.",
    "ja": "受け取った入力をそのままリストに入れているため、リストはリストのまま、整数は整数のままになっています。",
}
HINT = {
    "en": (
        "Call forward([[1, 0]], ...) and print the type and the dtype of the first element. The task asks for float64 arrays."
    ),
    "ja": (
        "forward([[1, 0]], ...) を呼び、最初の要素の型と dtype を表示してみましょう。この課題では float64 の配列を返します。"
    ),
}


def forward(x, params, activation):
    f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}[activation]
    outputs = [x]
    for W, b in params[:-1]:
        outputs.append(f(np.matmul(outputs[-1], W) + b))
    W, b = params[-1]
    outputs.append(softmax(np.matmul(outputs[-1], W) + b))
    return outputs
