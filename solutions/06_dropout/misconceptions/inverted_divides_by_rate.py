"""The kept units are divided by the rate."""

import numpy as np

BELIEF = {
    "en": (
        "inverted_dropout divides the kept units by the rate, the share that is dropped: far too large, and a "
        "division by 0 at rate 0."
    ),
    "ja": (
        "inverted_dropout で、残ったユニットを rate（無効にする割合）で割っています。値が大きくなりすぎるうえ、"
        "rate 0 では 0 で割ることになります。"
    ),
}
HINT = {
    "en": "At rate 0 nothing is dropped, so nothing needs to be scaled. What does your formula do there?",
    "ja": "rate 0 では何も無効にならないので、拡大も必要ありません。あなたの式ではどうなりますか。",
}


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if training:
        return h * (np.asarray(u, dtype=np.float64) >= rate) / np.float64(rate)
    return h.copy()
