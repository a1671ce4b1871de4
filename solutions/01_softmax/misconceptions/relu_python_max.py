"""Python's max cannot compare an array with a number."""

import numpy as np

BELIEF = {
    "en": "Python's own `max` (or `if`) needs one yes or no, but an array gives one for every element.",
    "ja": "Python の `max` や `if` は「はい・いいえ」を 1 つだけ必要としますが、配列では要素の数だけ答えが出てしまいます。",
}
HINT = {
    "en": "Print `h > 0` for an array with three elements. Which NumPy function decides for each element by itself?",
    "ja": "要素が 3 つの配列で `h > 0` を表示してみましょう。要素ごとに判断する NumPy の関数は何でしょうか。",
}


def relu(h):
    return max(0.0, np.asarray(h, dtype=np.float64))
