"""h is used as an array before it is made one."""

import numpy as np

BELIEF = {
    "en": "softmax uses h as a NumPy array from the start, so a plain list fails.",
    "ja": "softmax の中で h を最初から NumPy 配列として使っているため、リストを渡すとエラーになります。",
}
HINT = {
    "en": "Try `softmax([1, 2])`. A list has no `.max`: what could the first line of your function turn h into?",
    "ja": (
        "`softmax([1, 2])` を試してみましょう。リストに `.max` はありません。関数の最初の行で、"
        "h を何に変えておけばよいでしょうか。"
    ),
}


def softmax(h, axis=-1):
    e = np.exp(h - h.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
