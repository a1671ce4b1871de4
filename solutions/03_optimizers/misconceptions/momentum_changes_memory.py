"""w and v are updated in place."""

import numpy as np

BELIEF = {
    "en": "momentum_step writes into the caller's w and v, so both are different after the call.",
    "ja": "momentum_step が呼び出し側の w と v に書き込んでいるため、呼び出した後にどちらも変わっています。",
}
HINT = {
    "en": "Call it twice with the same w, g and v. Both answers must be the same: are they?",
    "ja": "同じ w、g、v で 2 回呼び出してみましょう。答えは同じになるはずです。同じになりますか。",
}


def momentum_step(w, g, v, lr, momentum):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    v = np.asarray(v, dtype=np.float64)
    v *= momentum
    v -= lr * g
    w += v
    return w, v
