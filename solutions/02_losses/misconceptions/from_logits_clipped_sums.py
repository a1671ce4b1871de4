"""The weighted sums are limited to ±500."""

import numpy as np

BELIEF = {
    "en": ("h is cut to the range -500 to 500 to save exp; that changes the differences between classes, and so the loss."),
    "ja": (
        "exp を守るために h を -500 から 500 に切り詰めています。これではクラスどうしの差が変わり、損失も変わってしまいます。"
    ),
}
HINT = {
    "en": (
        "Compare h = [1000, 0] and h = [600, 0]: are the losses to be the same? Cutting changes differences; what does not?"
    ),
    "ja": (
        "h = [1000, 0] と h = [600, 0] を比べてみましょう。損失は同じでよいでしょうか。"
        "差を変えずに h を小さくする方法を考えてください。"
    ),
}


def cross_entropy_from_logits(y, h):
    y, h = np.asarray(y, dtype=np.float64), np.asarray(h, dtype=np.float64)
    h = np.clip(h, -500, 500)
    return -np.sum(y * (h - np.log(np.sum(np.exp(h), axis=-1, keepdims=True))))
