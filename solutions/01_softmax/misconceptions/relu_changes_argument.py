"""The zeros are written into the caller's array."""

import numpy as np

BELIEF = {
    "en": "The zeros are written into the caller's own array, so h is different after the call.",
    "ja": "呼び出し側の配列に 0 を書き込んでいるため、呼び出した後に h が変わっています。",
}
HINT = {
    "en": "Print h before and after relu(h). The slope will need the old h later: how can you build a new array?",
    "ja": (
        "relu(h) の前と後で h を表示してみましょう。あとで微分するときに元の h が必要になります。"
        "新しい配列を作るにはどうすればよいでしょうか。"
    ),
}


def relu(h):
    h = np.asarray(h, dtype=np.float64)
    h[h < 0] = 0.0
    return h
