"""One slope a class: f (1 - f), as for the sigmoid."""

import numpy as np

BELIEF = {
    "en": "One slope per class comes back, f (1 - f) as for the sigmoid; softmax needs a whole matrix.",
    "ja": "クラスごとに傾きを 1 つだけ、シグモイドと同じ f (1 - f) で返しています。ソフトマックスでは行列が必要です。",
}
HINT = {
    "en": 'With 3 outputs and 3 inputs, how many pairs "this output, moved by that input" are there?',
    "ja": "出力が 3 つ、入力が 3 つのとき、「この出力が、あの入力で動く」という組はいくつありますか。",
}


def softmax_jacobian(h):
    p = _softmax(h)
    return p * (1.0 - p)


def _softmax(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
