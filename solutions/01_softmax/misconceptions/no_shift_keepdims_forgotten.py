"""No shift, and a sum that has lost the class axis."""

import numpy as np

BELIEF = {
    "en": "The sum has lost the class axis and does not line up with its rows; exp is taken of h itself, so large h overflow.",
    "ja": (
        "和を取るとクラスの軸が消えて行と対応しなくなり、さらに h をそのまま exp に入れているため、"
        "大きい h でオーバーフローします。"
    ),
}
HINT = {
    "en": (
        "Print the shapes of exp(h) and of the sum for 2 samples of 3 classes: how does NumPy pair them? Then try one sample "
        "that contains 1000."
    ),
    "ja": (
        "2 サンプル × 3 クラスで exp(h) と和の形を表示し、NumPy がどう対応させるかを見てみましょう。次に、"
        "1000 を含むサンプルを試してみてください。"
    ),
}


def softmax(h, axis=-1):
    e = np.exp(np.asarray(h, dtype=np.float64))
    return e / np.sum(e, axis=axis)
