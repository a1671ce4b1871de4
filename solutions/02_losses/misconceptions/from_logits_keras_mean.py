"""The mean of the samples' losses is taken."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy_from_logits returns the mean of the samples' losses, as Keras does; the task asks for their sum."),
    "ja": ("cross_entropy_from_logits が Keras と同じく、サンプルごとの損失の平均を返しています。この課題で求めるのは和です。"),
}
HINT = {
    "en": (
        "Put the same batch in twice, one copy below the other. What should happen to a sum, and what happens to your value?"
    ),
    "ja": "同じバッチを縦に 2 つ重ねて渡してみましょう。和ならどうなるはずですか。あなたの値はどうなりますか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    terms = y * (h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True)))
    return np.mean(-np.sum(terms, axis=-1))
