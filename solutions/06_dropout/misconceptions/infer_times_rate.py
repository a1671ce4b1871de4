"""The weights are multiplied by the share dropped."""

import numpy as np

BELIEF = {
    "en": (
        "dropout_infer multiplies the weights by the rate, as the slide says of p. But the rate of this task is "
        "the share that is dropped."
    ),
    "ja": "dropout_infer で、重みに rate を掛けています。スライドの p のとおりですが、この課題の rate は無効にする割合です。",
}
HINT = {
    "en": "Try rate 0: no unit was ever dropped, so the network must not change. What becomes of your weights?",
    "ja": (
        "rate 0 で試してみましょう。どのユニットも無効になっていないので、ネットワークは変わらないはずです。"
        "あなたの重みはどうなりますか。"
    ),
}


def dropout_infer(w, rate):
    return rate * np.asarray(w, dtype=np.float64)
