"""Only the class with the largest target counts."""

import numpy as np

BELIEF = {
    "en": ("cross_entropy looks only at the class with the largest target: right for one-hot targets, wrong for soft ones."),
    "ja": ("cross_entropy が y の最大のクラスしか見ていません。one-hot の正解なら正しいのですが、やわらかい正解では誤りです。"),
}
HINT = {
    "en": "Try y = [0.6, 0.4]. The formula multiplies by every y: where did the 0.4 go?",
    "ja": "y = [0.6, 0.4] で試してみましょう。式ではすべての y を掛けます。0.4 はどこへ行きましたか。",
}


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.maximum(np.asarray(o, dtype=np.float64), 1e-12)
    right = y.argmax(axis=-1)[..., np.newaxis]
    return -np.sum(np.log(np.take_along_axis(o, right, axis=-1)))
