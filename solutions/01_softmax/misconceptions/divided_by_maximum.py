"""h is divided by its maximum before exp."""

import numpy as np

BELIEF = {
    "en": "h is divided by its maximum before exp, which changes the distances between the classes.",
    "ja": "exp の前に h を最大値で割っているため、クラスどうしの差が変わってしまいます。",
}
HINT = {
    "en": (
        "Compare your answers for [1, 2] and [10, 20]. Should the second not be much more certain? Which operation leaves the "
        "differences of h alone?"
    ),
    "ja": (
        "[1, 2] と [10, 20] の答えを比べてみましょう。2 つ目のほうがずっとはっきりした確率になるはずです。"
        "h の差を変えない演算は何でしょうか。"
    ),
}


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h / h.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
