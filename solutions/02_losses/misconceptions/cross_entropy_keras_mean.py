"""The mean of the samples' losses is taken."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy returns the mean of the samples' losses, the number Keras reports; the task asks for their sum."),
    "ja": ("cross_entropy がサンプルごとの損失の平均、つまり Keras が表示する値を返しています。この課題で求めるのは和です。"),
}
HINT = {
    "en": (
        "Put the same batch in twice, one copy below the other. What should happen to a sum, and what happens to your value?"
    ),
    "ja": "同じバッチを縦に 2 つ重ねて渡してみましょう。和ならどうなるはずですか。あなたの値はどうなりますか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return np.mean(-np.sum(y * np.log(o), axis=-1))
