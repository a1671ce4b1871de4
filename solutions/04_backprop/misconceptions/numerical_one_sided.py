"""(f(w + step) - f(w)) / step."""

import numpy as np

BELIEF = {
    "en": "The slope is taken to one side only, (f(w + step) - f(w)) / step; the task asks for the central difference.",
    "ja": "片側だけの差分 (f(w + step) - f(w)) / step になっています。この課題で求めるのは中心差分です。",
}
HINT = {
    "en": (
        "Try f(w) = w^2 at w = 0 with step 0.1. Which slope do you find, and which slope has a parabola at its lowest point?"
    ),
    "ja": (
        "f(w) = w^2 の w = 0 での傾きを、step 0.1 で求めてみましょう。いくつになりますか。"
        "放物線の一番下での傾きはいくつですか。"
    ),
}


def numerical_gradient(f, w, step):
    w = np.array(w, dtype=np.float64)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        moved = w.copy()
        moved[i] += step
        gradient[i] = (f(moved) - f(w)) / step
    return gradient
