"""No shift, and the sum along axis 0, as in courses that keep one sample per column."""

import numpy as np

BELIEF = {
    "en": "The sum always runs along axis 0, and exp is taken of h itself, so large h overflow.",
    "ja": "和をいつも軸 0 に沿って取り、さらに h をそのまま exp に入れているため、大きい h でオーバーフローします。",
}
HINT = {
    "en": (
        "Here a batch is (samples, classes): which of the two axes sums to 1 in your answer? Then try one sample that contains "
        "1000."
    ),
    "ja": (
        "この課題のバッチは（サンプル, クラス）の順です。あなたの答えでは、どちらの軸の和が 1 になっていますか。次に、"
        "1000 を含むサンプルを試してみてください。"
    ),
}


def softmax(h, axis=-1):
    e = np.exp(np.asarray(h, dtype=np.float64))
    return e / np.sum(e, axis=0)
