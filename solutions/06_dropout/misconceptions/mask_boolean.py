"""The mask holds True and False."""

import numpy as np

BELIEF = {
    "en": "dropout_mask returns True and False where numbers are asked for.",
    "ja": "dropout_mask が、数値ではなく True と False を返しています。",
}
HINT = {
    "en": (
        "Print `mask.dtype`. Which type should it be, so that it can also be averaged, divided and multiplied with gradients?"
    ),
    "ja": "`mask.dtype` を表示してみましょう。割り算をしたり、勾配に掛けたりもできるように、どの型にすればよいでしょうか。",
}


def dropout_mask(u, rate):
    return np.asarray(u, dtype=np.float64) >= rate
