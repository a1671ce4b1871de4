"""exp takes h as it is, and the outputs are limited to 1e-12."""

import numpy as np

BELIEF = {
    "en": (
        "exp(h) overflows for large h, and the 1e-12 before the logarithm cannot repair the nan; it also caps the loss at 27.6."
    ),
    "ja": (
        "h が大きいと exp(h) がオーバーフローし、対数の前の 1e-12 では nan を直せません。さらに、"
        "損失が 27.6 で頭打ちになります。"
    ),
}
HINT = {
    "en": (
        "Try `np.exp(1000.0)`, then a sample whose right class lies 800 below the largest. Can you simplify "
        "log(exp(h) / sum) first?"
    ),
    "ja": (
        "`np.exp(1000.0)` と、正解のクラスが最大の h より 800 低いサンプルを試してみましょう。"
        "log(exp(h) / sum) を先に式のうえで整理できませんか。"
    ),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h)
    return -np.sum(y * np.log(np.maximum(e / e.sum(axis=-1, keepdims=True), 1e-12)))
