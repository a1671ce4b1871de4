"""h is clipped so that exp cannot overflow."""

import numpy as np

BELIEF = {
    "en": "h is clipped to a fixed range, so two different large h look the same.",
    "ja": "h を決まった範囲に切り詰めているため、違う大きさの h が同じ値に見えてしまいます。",
}
HINT = {
    "en": (
        "Compare your answers for [1000, 800] and [1000, 1000]. Clipping changes differences; what could you do to all h that "
        "does not?"
    ),
    "ja": "[1000, 800] と [1000, 1000] の答えを比べてみましょう。切り詰めると差が変わります。差を変えない方法は何でしょうか。",
}


def softmax(h, axis=-1):
    h = np.clip(np.asarray(h, dtype=np.float64), -700.0, 700.0)
    e = np.exp(h)
    return e / e.sum(axis=axis, keepdims=True)
