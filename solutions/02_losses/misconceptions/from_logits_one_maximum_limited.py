"""One maximum is subtracted for the whole array, and the outputs are limited to 1e-12."""

import numpy as np

BELIEF = {
    "en": (
        "One maximum is subtracted for the whole array, so a sample far below it becomes 0 / 0 = nan; the 1e-12 before "
        "the logarithm cannot repair that, and it caps the loss at 27.6."
    ),
    "ja": (
        "配列全体の最大値を引いているため、それよりずっと小さいサンプルは 0 / 0 で nan になり、"
        "対数の前の 1e-12 では直せません。さらに、損失が 27.6 で頭打ちになります。"
    ),
}
HINT = {
    "en": (
        "Try h = [[0, 1], [900, 901]]: along which axis lies one sample, which needs a shift of its own? Then simplify "
        "log(exp(h) / sum) before computing."
    ),
    "ja": (
        "h = [[0, 1], [900, 901]] で試してみましょう。引く数はサンプルごとに必要です。1 つのサンプルはどの軸に並んでいますか。"
        "そのあと、log(exp(h) / sum) を計算する前に整理してみましょう。"
    ),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    e = np.exp(h - h.max())
    return -np.sum(y * np.log(np.maximum(e / e.sum(axis=-1, keepdims=True), 1e-12)))
