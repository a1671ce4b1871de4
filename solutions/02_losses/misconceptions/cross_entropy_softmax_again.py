"""The outputs go through softmax once more."""

import numpy as np

BELIEF = {
    "en": "cross_entropy applies softmax to o, but o already holds the outputs: softmax is applied twice.",
    "ja": "cross_entropy が o にソフトマックスをかけています。o はすでに出力なので、二重にかかっています。",
}
HINT = {
    "en": "Try a perfect prediction, y = [0, 1] and o = [0, 1]. Is o a probability already, or still a weighted sum?",
    "ja": "完全な予測 y = [0, 1]、o = [0, 1] で試してみましょう。o はすでに確率ですか、それともまだ重み付き和ですか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.exp(np.asarray(o, dtype=np.float64))
    return -np.sum(y * np.log(o / o.sum(axis=-1, keepdims=True)))
