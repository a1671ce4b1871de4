"""The subtraction runs in the type of the arguments."""

import numpy as np

BELIEF = {
    "en": ("half_sse_grad subtracts in the type of the arguments: integers stay integers, and unsigned ones wrap around."),
    "ja": (
        "half_sse_grad が引数の型のまま引き算をしています。整数は整数のままになり、符号なし整数では値が一周してしまいます。"
    ),
}
HINT = {
    "en": ("Try `np.array([10], dtype=np.uint8) - np.array([200], dtype=np.uint8)`. What type do you need before subtracting?"),
    "ja": (
        "`np.array([10], dtype=np.uint8) - np.array([200], dtype=np.uint8)` を試してみましょう。引き算の前に、"
        "どの型にしておけばよいでしょうか。"
    ),
}


def half_sse_grad(y, o):
    return np.asarray(o) - np.asarray(y)
