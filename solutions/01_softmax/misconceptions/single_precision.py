"""Everything in float32, which has seven digits."""

import numpy as np

BELIEF = {
    "en": "The calculation runs in float32, which keeps seven digits only, so large h lose their decimals.",
    "ja": "float32 で計算しているため、有効数字が 7 桁しかなく、大きい h の小数部分が失われます。",
}
HINT = {
    "en": "Print `np.float32(5000.3) - np.float32(5000)` and compare with 0.3. Which type does the task ask for?",
    "ja": (
        "`np.float32(5000.3) - np.float32(5000)` を表示して、0.3 と比べてみましょう。"
        "課題ではどの型で計算することになっていますか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float32)
    e = np.exp(h - h.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
