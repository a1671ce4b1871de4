"""The gradient is added."""

import numpy as np

BELIEF = {
    "en": "gradient_descent_step adds the gradient, so the weights climb and the loss grows.",
    "ja": "gradient_descent_step が勾配を足しているため、重みは坂を上り、損失が増えてしまいます。",
}
HINT = {
    "en": ("Take the loss w^2 at w = 1: its gradient is 2. On which side of 1 is the minimum, and where does your step lead?"),
    "ja": ("損失 w^2 の w = 1 での勾配は 2 です。最小点は 1 のどちら側にありますか。あなたのステップはどちらへ進みますか。"),
}


def gradient_descent_step(w, g, lr):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    return w + lr * g
