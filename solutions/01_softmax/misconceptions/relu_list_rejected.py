"""h is used as an array before it is made one."""

import numpy as np

BELIEF = {
    "en": "relu uses h as a NumPy array from the start, so a plain list fails.",
    "ja": "relu の中で h を最初から NumPy 配列として使っているため、リストを渡すとエラーになります。",
}
HINT = {
    "en": "Try `relu([-1, 2])`. Python cannot compare a list with a number: what could the first line turn h into?",
    "ja": (
        "`relu([-1, 2])` を試してみましょう。Python ではリストと数を比べられません。最初の行で、"
        "h を何に変えておけばよいでしょうか。"
    ),
}


def relu(h):
    return np.where(h > 0, h, 0.0)
