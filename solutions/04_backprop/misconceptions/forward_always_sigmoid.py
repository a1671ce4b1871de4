"""Every hidden layer is a sigmoid, whatever is asked for."""

import numpy as np
from support import sigmoid, softmax

BELIEF = {
    "en": "Every hidden layer is a sigmoid; the argument `activation` has no effect.",
    "ja": "どの中間層もシグモイドになっていて、引数 `activation` が効いていません。",
}
HINT = {
    "en": ("Call forward with activation='tanh' and look for negative numbers in the hidden layers. Should there be any?"),
    "ja": "activation='tanh' で forward を呼び、中間層に負の値があるか見てみましょう。tanh なら、あるはずでしょうか。",
}


def forward(x, params, activation):
    outputs = [np.asarray(x, dtype=np.float64)]
    for layer, (W, b) in enumerate(params):
        h = outputs[-1] @ W + b
        outputs.append(sigmoid(h) if layer < len(params) - 1 else softmax(h))
    return outputs
