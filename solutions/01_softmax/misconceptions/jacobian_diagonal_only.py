"""Only the effect of h_i on its own probability."""

import numpy as np

BELIEF = {
    "en": "Only the diagonal is filled, as if each h changed its own probability and no other.",
    "ja": "対角成分だけが入っています。これでは、h がそれぞれ自分の確率だけを変えることになります。",
}
HINT = {
    "en": "Raise one h by 0.1 and print softmax before and after. Do the other probabilities stay as they were?",
    "ja": "h を 1 つだけ 0.1 増やして、softmax の前後を表示してみましょう。ほかの確率は変わらないでしょうか。",
}


def softmax_jacobian(h):
    p = _softmax(h)
    return np.diag(p * (1.0 - p))


def _softmax(h):
    h = np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return e / e.sum()
