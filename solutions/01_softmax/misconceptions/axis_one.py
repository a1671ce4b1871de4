"""Axis 1 is written into the code."""

import numpy as np

BELIEF = {
    "en": "Axis 1 is written into the code: right for a batch (N, c), but a single sample fails and `axis` has no effect.",
    "ja": (
        "コードの中で軸が 1 に固定されています。(N, c) のバッチでは正しいのですが、1 つのサンプルではエラーになり、"
        "`axis` を変えても結果が変わりません。"
    ),
}
HINT = {
    "en": "Try `softmax(np.array([0.0, 1.0]))`: how many axes does it have? The caller tells you where the classes are.",
    "ja": (
        "`softmax(np.array([0.0, 1.0]))` を試してみましょう。この配列の軸はいくつありますか。クラスの場所は、"
        "呼び出す側が教えてくれます。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - np.max(h, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)
