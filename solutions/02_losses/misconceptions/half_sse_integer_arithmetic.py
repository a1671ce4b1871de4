"""The subtraction runs in the type of the arguments."""

import numpy as np

BELIEF = {
    "en": ("half_sse subtracts in the type of the arguments; unsigned integers have no negative numbers and wrap around."),
    "ja": "half_sse が引数の型のまま引き算をしています。符号なし整数は負の数を表せないので、値が一周してしまいます。",
}
HINT = {
    "en": ("Try `np.array([10], dtype=np.uint8) - np.array([200], dtype=np.uint8)`. What type do you need before subtracting?"),
    "ja": (
        "`np.array([10], dtype=np.uint8) - np.array([200], dtype=np.uint8)` を試してみましょう。引き算の前に、"
        "どの型にしておけばよいでしょうか。"
    ),
}


def half_sse(y, o):
    return 0.5 * np.sum((np.asarray(y) - np.asarray(o)) ** 2)
