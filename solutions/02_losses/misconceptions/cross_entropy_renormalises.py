"""Each row of outputs is divided by its sum first."""

import numpy as np

BELIEF = {
    "en": (
        "cross_entropy divides each row of outputs by its sum, as Keras does; that hides outputs that are not probabilities."
    ),
    "ja": (
        "cross_entropy が Keras と同じように、出力の各行をその和で割っています。これでは、"
        "確率になっていない出力に気づけません。"
    ),
}
HINT = {
    "en": "Try y = [1, 0] and o = [0.5, 1]. The formula asks for -log 0.5: which o did you put into the logarithm?",
    "ja": "y = [1, 0]、o = [0.5, 1] で試してみましょう。式の値は -log 0.5 です。あなたは対数にどの値を入れましたか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    o = np.maximum(o / o.sum(axis=-1, keepdims=True), 1e-12)
    return -np.sum(y * np.log(o))
