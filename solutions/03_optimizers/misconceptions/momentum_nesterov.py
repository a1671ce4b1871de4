"""One momentum step is looked ahead (Nesterov)."""

import numpy as np

BELIEF = {
    "en": ("momentum_step looks one momentum step ahead when it moves w. That is Nesterov momentum; the task asks for w + v."),
    "ja": (
        "momentum_step が w を動かすとき、モーメンタム 1 歩分だけ先を見ています。"
        "これはネステロフの方法です。この課題は w + v です。"
    ),
}
HINT = {
    "en": "Compare new w minus old w with the v that you return. In the handout they are the same.",
    "ja": ("新しい w から元の w を引いたものと、返した v を比べてみましょう。この課題では、この 2 つは同じになります。"),
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = momentum * np.asarray(v, dtype=np.float64) - lr * g
    return w + momentum * v - lr * g, v
