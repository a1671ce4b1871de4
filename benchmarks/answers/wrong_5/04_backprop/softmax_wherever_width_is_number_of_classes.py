import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}[activation]
    classes = params[-1][1].size
    outputs = [np.array(x, dtype=np.float64)]
    for W, b in params:
        h = outputs[-1] @ W + b
        # クラスの数だけユニットがある層が出力層
        outputs.append(softmax(h) if b.size == classes else f(h))
    return outputs
