"""1e-4 is added to every output."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy adds 1e-4 to every output: no sample costs more than 9.21, and a perfect one costs less than 0."),
    "ja": (
        "cross_entropy がすべての出力に 1e-4 を足しています。1 サンプルの損失の上限が 9.21 になり、"
        "完全な予測の損失が負になります。"
    ),
}
HINT = {
    "en": "The guard must be far below the probabilities you care about. Which number does the handout give?",
    "ja": ("log 0 を避けるための数は、意味のある確率よりずっと小さくなければなりません。資料ではいくつに決めていましたか。"),
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return -np.sum(y * np.log(o + 1e-4))
