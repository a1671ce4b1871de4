"""Maximum and sum lose the class axis."""

import numpy as np

BELIEF = {
    "en": (
        "Maximum and sum lose the class axis, so they no longer line up with their samples: an error, or wrong numbers on a "
        "square batch."
    ),
    "ja": (
        "最大値と和を取るとクラスの軸が消え、サンプルとの対応がずれます。エラーになるか、"
        "正方形のバッチでは気づかないまま値が変わります。"
    ),
}
HINT = {
    "en": (
        "For h of shape (2, 3), print the shape of `h.max(axis=-1)`. How does NumPy pair it with h, and which shape would you "
        "want in its place?"
    ),
    "ja": (
        "形が (2, 3) の h で `h.max(axis=-1)` の形を表示してみましょう。NumPy は h とどう対応させますか。"
        "本当はどんな形がほしいでしょうか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=axis))
    return e / e.sum(axis=axis)
