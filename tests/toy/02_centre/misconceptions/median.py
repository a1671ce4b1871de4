"""The median in the place of the mean."""

import numpy as np

BELIEF = {
    "en": "The median is subtracted, not the mean.",
    "ja": "平均ではなく中央値を引いています。",
}
HINT = {
    "en": "What is the mean of 1, 2 and 6?",
    "ja": "1、2、6 の平均はいくつですか。",
}


def centre(x):
    x = np.asarray(x, dtype=np.float64)
    return x - np.median(x)
