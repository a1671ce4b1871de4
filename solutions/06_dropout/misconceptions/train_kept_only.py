"""The dropped units are taken out of the array."""

import numpy as np

BELIEF = {
    "en": "dropout_train returns the kept units only, in one row; a dropped unit stays in its place and is 0.",
    "ja": ("dropout_train が、残したユニットだけを 1 列に並べて返しています。無効なユニットは、元の位置に 0 として残ります。"),
}
HINT = {
    "en": "Print the shapes of h and of your answer. How would the next layer know which units are missing?",
    "ja": (
        "h の shape とあなたの答えの shape を表示してみましょう。次の層は、どのユニットがないのかをどうやって知るのでしょうか。"
    ),
}


def dropout_train(h, mask):
    return np.asarray(h, dtype=np.float64)[np.asarray(mask) != 0]
