"""Divided by the share that this very mask keeps."""

import numpy as np

BELIEF = {
    "en": (
        "inverted_dropout divides by the share of units that this one mask happens to keep, not by the share "
        "that is kept on average."
    ),
    "ja": "inverted_dropout で、そのマスクがたまたま残した割合で割っています。平均して残る割合で割るのではないでしょうか。",
}
HINT = {
    "en": "A mask that drops nothing at rate 0.3: what do the units give in your version, and what does the formula say?",
    "ja": (
        "rate が 0.3 でも、たまたま 1 つも無効にしないマスクを考えましょう。あなたの関数は何を返しますか。"
        "式ではどうなりますか。"
    ),
}


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if not training:
        return h.copy()
    mask = (np.asarray(u, dtype=np.float64) >= rate).astype(np.float64)
    return h * mask / mask.mean()
