"""An element is not part of its own total."""

import numpy as np

BELIEF = {
    "en": "Each total leaves out its own element.",
    "ja": "各要素自身が和に含まれていません。",
}
HINT = {
    "en": "What should the first total be?",
    "ja": "最初の値はいくつになるはずですか。",
}


def running_total(x):
    x = np.asarray(x, dtype=np.float64)
    return np.cumsum(x, axis=-1) - x
