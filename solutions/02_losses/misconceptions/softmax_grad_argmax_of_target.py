"""1 is subtracted at the class with the largest target."""

import numpy as np

BELIEF = {
    "en": "1 is subtracted at the class with the largest target: right for one-hot targets, wrong for soft ones.",
    "ja": "y が最大のクラスから 1 を引いています。one-hot の正解なら正しいのですが、やわらかい正解では誤りです。",
}
HINT = {
    "en": "Try y = [0.6, 0.4]. Both classes are partly right: which of your slopes know about the 0.4?",
    "ja": "y = [0.6, 0.4] で試してみましょう。どちらのクラスも一部は正解です。0.4 はあなたの傾きのどこに現れますか。",
}


def softmax_cross_entropy_grad(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    right = y.argmax(axis=-1)[..., np.newaxis]
    return p - (np.arange(y.shape[-1]) == right)
