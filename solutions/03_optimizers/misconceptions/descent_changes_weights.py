"""The step is written into the caller's w."""

import numpy as np

BELIEF = {
    "en": ("gradient_descent_step writes the step into the caller's own array, so the old weights are gone after the call."),
    "ja": ("gradient_descent_step が呼び出し側の配列にステップを書き込んでいるため、呼び出した後に元の重みが失われています。"),
}
HINT = {
    "en": ("Print w before and after the call. np.asarray makes no copy of a float64 array: does `w -= x` build a new array?"),
    "ja": (
        "呼び出しの前と後で w を表示してみましょう。float64 の配列なら np.asarray はコピーを作りません。"
        "`w -= x` は新しい配列を作るでしょうか。"
    ),
}


def gradient_descent_step(w, g, lr):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    w -= lr * g
    return w
