"""The logarithm is taken after the sum over the classes."""

import numpy as np

BELIEF = {
    "en": "cross_entropy takes the logarithm after adding up y o: right for one-hot targets, wrong for soft ones.",
    "ja": (
        "cross_entropy が y o を足し合わせた後で対数をとっています。one-hot の正解なら正しいのですが、"
        "やわらかい正解では誤りです。"
    ),
}
HINT = {
    "en": ("Work out y = [0.5, 0.5], o = [0.9, 0.1] by hand. In the formula, which comes first: the logarithm or the sum?"),
    "ja": "y = [0.5, 0.5]、o = [0.9, 0.1] を手で計算してみましょう。式では、対数と和のどちらが先ですか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    return -np.sum(np.log(np.sum(y * o, axis=-1)))
