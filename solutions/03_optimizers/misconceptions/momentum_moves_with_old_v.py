"""w is moved by the v of the step before."""

import numpy as np

BELIEF = {
    "en": "momentum_step moves w by the v that came in, before v has learned about this gradient.",
    "ja": "momentum_step が、今回の勾配を反映する前の、受け取ったままの v で w を動かしています。",
}
HINT = {
    "en": "At the very first step v is 0. Does your w move at all? Which of the two lines comes first?",
    "ja": "最初のステップでは v は 0 です。あなたの w は動きますか。2 つの行は、どちらが先でしょうか。",
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    return w + v, momentum * v - lr * g
