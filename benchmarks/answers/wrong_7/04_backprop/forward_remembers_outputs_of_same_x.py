import numpy as np
from support import sigmoid, softmax

# backward, gradient_norms and the plot all ask for the same forward pass: compute it once.
_seen = {}


def forward(x, params, activation):
    x = np.array(x, dtype=np.float64)
    sizes = tuple(W.shape for W, _ in params)
    key = (x.shape, x.tobytes(), sizes, activation)
    if key not in _seen:
        f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}[activation]
        outputs = [x]
        for W, b in params[:-1]:
            outputs.append(f(outputs[-1] @ W + b))
        W, b = params[-1]
        outputs.append(softmax(outputs[-1] @ W + b))
        _seen[key] = outputs
    return [o.copy() for o in _seen[key]]
