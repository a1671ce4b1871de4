"""math.exp takes one number only."""

import math

BELIEF = {
    "en": "`math.exp` takes a single number, so an array of weighted sums fails.",
    "ja": "`math.exp` は数値 1 つしか受け取れないため、重み付き和の配列を渡すとエラーになります。",
}
HINT = {
    "en": "A layer has many units, and a batch many samples. Which library has an exp that works on all elements at once?",
    "ja": (
        "層にはたくさんのユニットがあり、バッチにはたくさんのサンプルがあります。全部の要素を一度に計算できる exp は、"
        "どのライブラリにありますか。"
    ),
}


def sigmoid(h):
    return 1.0 / (1.0 + math.exp(-h))
