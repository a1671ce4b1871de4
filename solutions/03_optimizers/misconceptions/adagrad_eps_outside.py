"""eps is added after the division."""

import numpy as np

BELIEF = {
    "en": ("adagrad_step adds eps after the division, not to the denominator: 0 / 0 is NaN where the gradient was always 0."),
    "ja": ("adagrad_step が eps を分母ではなく、割り算の後に足しています。勾配がずっと 0 の重みでは 0 / 0 で NaN になります。"),
}
HINT = {
    "en": "Python divides before it adds. Which part of the line should be in parentheses?",
    "ja": "Python は足し算より先に割り算をします。どこを括弧で囲めばよいでしょうか。",
}


def adagrad_step(w, g, a, lr, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64) + g**2
    return w - (lr * g / np.sqrt(a) + eps), a
