"""Classical dropout in place of the inverted one."""

import numpy as np

BELIEF = {
    "en": (
        "inverted_dropout is classical dropout: unscaled in training, times 1 - rate at inference. The inverted "
        "form does it the other way round."
    ),
    "ja": (
        "これは講義のドロップアウトです（学習ではそのまま、推論で 1 - rate 倍）。逆ドロップアウトでは、"
        "拡大するのは学習のときです。"
    ),
}
HINT = {
    "en": "The name tells it: where does the scaling move to, and what is then left to do at inference?",
    "ja": "名前のとおり「逆」です。大きさの調整をどちらに移しますか。すると、推論のときには何が残りますか。",
}


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if training:
        return np.where(np.asarray(u, dtype=np.float64) >= rate, h, 0.0)
    return (1.0 - rate) * h
