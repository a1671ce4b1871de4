"""Softmax of the softmax."""

import numpy as np

BELIEF = {
    "en": "Softmax is applied twice, so the probabilities come out much too even.",
    "ja": "ソフトマックスを 2 回かけているため、確率がならされすぎています。",
}
HINT = {
    "en": "Try [0, 1000]: how sure should the answer be? Count how often exp is applied on the way.",
    "ja": (
        "[0, 1000] を試してみましょう。答えはどれくらいはっきりするはずですか。"
        "途中で exp を何回使っているか数えてみてください。"
    ),
}


def softmax(h, axis=-1):
    p = np.asarray(h, dtype=np.float64)
    for _ in range(2):
        e = np.exp(p - p.max(axis=axis, keepdims=True))
        p = e / e.sum(axis=axis, keepdims=True)
    return p
