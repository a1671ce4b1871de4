"""Only the class with the largest target counts."""

import numpy as np

BELIEF = {
    "en": (
        "cross_entropy_from_logits looks only at the class with the largest target: right for one-hot, wrong for soft targets."
    ),
    "ja": (
        "cross_entropy_from_logits が y の最大のクラスしか見ていません。one-hot の正解なら正しいのですが、"
        "やわらかい正解では誤りです。"
    ),
}
HINT = {
    "en": "Try y = [0.6, 0.4]. The formula multiplies by every y: where did the 0.4 go?",
    "ja": "y = [0.6, 0.4] で試してみましょう。式ではすべての y を掛けます。0.4 はどこへ行きましたか。",
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = h - h.max(axis=-1, keepdims=True)
    logs = h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))
    right = y.argmax(axis=-1)[..., np.newaxis]
    return -np.sum(np.take_along_axis(logs, right, axis=-1))
