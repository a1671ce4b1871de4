"""w is moved by the sum of the steps before."""

import numpy as np

BELIEF = {
    "en": ("adagrad_step divides by the old a and adds g^2 only afterwards, so the first step divides by eps alone."),
    "ja": (
        "adagrad_step が古い a で割り、そのあとで g^2 を足しています。"
        "そのため最初のステップでは、eps だけで割ることになります。"
    ),
}
HINT = {
    "en": ("How long is your very first step, with a = 0 and g = 1? With the new a it is lr."),
    "ja": ("a = 0、g = 1 の最初のステップで、w はどれだけ動きますか。新しい a を使えば、ちょうど lr だけ動きます。"),
}


def adagrad_step(w, g, a, lr, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    a = np.asarray(a, dtype=np.float64)
    return w - lr * g / (np.sqrt(a) + eps), a + g**2
