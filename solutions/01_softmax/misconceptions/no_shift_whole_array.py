"""No shift, and one sum for everything: the formula typed as if h were always one sample."""

import numpy as np

BELIEF = {
    "en": "The whole array is treated as one sample, and exp is taken of h itself, so large h overflow.",
    "ja": "配列全体を 1 つのサンプルとして扱い、さらに h をそのまま exp に入れているため、大きい h でオーバーフローします。",
}
HINT = {
    "en": (
        "Start with the rows: print `softmax(h).sum(axis=-1)` for a batch of two samples. Then try one sample that contains "
        "1000."
    ),
    "ja": (
        "まず行を見ましょう。サンプルが 2 つのバッチで `softmax(h).sum(axis=-1)` を表示してみてください。次に、"
        "1000 を含むサンプルを試してみてください。"
    ),
}


def softmax(h, axis=-1):
    e = np.exp(np.asarray(h, dtype=np.float64))
    return e / np.sum(e)
