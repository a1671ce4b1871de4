"""The formula as it stands: exp of h itself."""

import numpy as np

BELIEF = {
    "en": "exp is taken of h itself, so a large h overflows and the answer becomes nan.",
    "ja": "h をそのまま exp に入れているため、h が大きいとオーバーフローして nan になります。",
}
HINT = {
    "en": (
        "exp(1000) does not fit into a float. What happens to the ratio if the same number is subtracted from every h of a "
        "sample?"
    ),
    "ja": "exp(1000) は浮動小数点数では表せません。1 つのサンプルのすべての h から同じ数を引いたら、比はどうなるでしょうか。",
}


def softmax(h, axis=-1):
    e = np.exp(np.asarray(h, dtype=np.float64))
    return e / e.sum(axis=axis, keepdims=True)
