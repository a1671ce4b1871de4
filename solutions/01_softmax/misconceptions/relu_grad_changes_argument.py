"""The ones and zeros are written into the caller's array."""

import numpy as np

BELIEF = {
    "en": "The ones and zeros are written into the caller's own array, so h is different after the call.",
    "ja": "呼び出し側の配列に 1 と 0 を書き込んでいるため、呼び出した後に h が変わっています。",
}
HINT = {
    "en": (
        "Print h before and after relu_grad(h). `np.asarray` does not copy an array that is already float64: how can you build "
        "a new one?"
    ),
    "ja": (
        "relu_grad(h) の前と後で h を表示してみましょう。もともと float64 の配列なら `np.asarray` はコピーを作りません。"
        "新しい配列を作るにはどうすればよいでしょうか。"
    ),
}


def relu_grad(h):
    h = np.asarray(h, dtype=np.float64)
    h[h > 0] = 1.0
    h[h <= 0] = 0.0
    return h
