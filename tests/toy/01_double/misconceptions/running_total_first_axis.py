"""Totals run down the columns."""

import numpy as np

BELIEF = {
    "en": "The totals run along the first axis.",
    "ja": "最初の軸に沿って足しています。",
}
HINT = {
    "en": "Along which axis do the rows run?",
    "ja": "行はどの軸に沿って並んでいますか。",
}


def running_total(x):
    return np.cumsum(np.asarray(x, dtype=np.float64), axis=0)
