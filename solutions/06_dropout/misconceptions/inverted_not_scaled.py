"""Nothing is scaled, neither in training nor at inference."""

import numpy as np

BELIEF = {
    "en": "inverted_dropout scales nowhere, so the next layer receives more at inference than on average in training.",
    "ja": (
        "inverted_dropout がどこでも拡大していないため、次の層が受け取る値は、"
        "学習のときの平均より推論のときのほうが大きくなります。"
    ),
}
HINT = {
    "en": (
        "Average the training output of one unit over many masks and compare it with the output at inference. "
        "Which factor is missing?"
    ),
    "ja": (
        "1 つのユニットの学習のときの出力を、たくさんのマスクで平均して、推論のときの出力と比べてみましょう。"
        "足りない係数は何ですか。"
    ),
}


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if training:
        h[np.asarray(u) < rate] = 0.0
    return h
