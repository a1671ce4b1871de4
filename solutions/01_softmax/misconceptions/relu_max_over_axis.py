"""np.max(h, 0) searches along axis 0."""

import numpy as np

BELIEF = {
    "en": "`np.max(h, 0)` finds the largest value along axis 0; the 0 is read as an axis, not as a number to compare with.",
    "ja": "`np.max(h, 0)` は軸 0 に沿った最大値を求めます。0 は比べる数ではなく、軸の番号と解釈されています。",
}
HINT = {
    "en": (
        "Compare the shapes of h and of relu(h). NumPy has a different function, with a longer name, for the larger of two "
        "values element by element."
    ),
    "ja": (
        "h と relu(h) の形を比べてみましょう。2 つの値の大きいほうを要素ごとに選ぶ関数は、NumPy では別の、"
        "もう少し長い名前です。"
    ),
}


def relu(h):
    return np.max(np.asarray(h, dtype=np.float64), 0)
