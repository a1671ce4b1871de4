"""Only arrays have cumsum."""

import numpy as np

BELIEF = {
    "en": "A list is not turned into an array first.",
    "ja": "リストを配列に変換していません。",
}
HINT = {
    "en": "What does [1.0, 2.0].cumsum() say?",
    "ja": "[1.0, 2.0].cumsum() を試してみましょう。",
}


def running_total(x):
    return x.cumsum(axis=-1).astype(np.float64)
