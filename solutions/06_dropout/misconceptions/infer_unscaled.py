"""The weights stay as they are at inference."""

import numpy as np

BELIEF = {
    "en": "dropout_infer leaves the weights as they are, so the next layer receives more than it ever did in training.",
    "ja": "dropout_infer が重みをそのまま返しているため、次の層は学習のときよりも大きな値を受け取ります。",
}
HINT = {
    "en": (
        "Ten units give 1 each, all weights are 1, rate 0.3. What does the next unit receive on average in "
        "training, and what at inference?"
    ),
    "ja": (
        "10 個のユニットがすべて 1 を出し、重みもすべて 1、rate は 0.3 とします。次のユニットが受け取る値は、"
        "学習のとき平均でいくつですか。推論のときは。"
    ),
}


def dropout_infer(w, rate):
    return np.array(w, dtype=np.float64)
