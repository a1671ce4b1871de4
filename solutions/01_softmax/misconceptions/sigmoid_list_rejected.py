"""h is used as an array before it is made one."""

import numpy as np

BELIEF = {
    "en": "sigmoid uses h as a NumPy array from the start, so a plain list fails.",
    "ja": "sigmoid の中で h を最初から NumPy 配列として使っているため、リストを渡すとエラーになります。",
}
HINT = {
    "en": "Try `sigmoid([0, 1])`. Python cannot put a minus in front of a list: what could the first line turn h into?",
    "ja": (
        "`sigmoid([0, 1])` を試してみましょう。Python ではリストにマイナスをつけられません。最初の行で、"
        "h を何に変えておけばよいでしょうか。"
    ),
}


def sigmoid(h):
    return 1.0 / (1.0 + np.exp(-h))
