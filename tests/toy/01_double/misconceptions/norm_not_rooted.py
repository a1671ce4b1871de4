"""The root is forgotten."""

import numpy as np

BELIEF = {
    "en": "The square root is missing.",
    "ja": "平方根が抜けています。",
}
HINT = {
    "en": "Which unit has your result?",
    "ja": "結果の単位は何ですか。",
}


def norm(x):
    x = np.asarray(x, dtype=np.float64)
    return float(x @ x)
