"""The full step is always taken."""

import numpy as np

BELIEF = {
    "en": "quasi_newton always takes the full step d and ignores the rate that the line search finds.",
    "ja": "quasi_newton がいつも方向 d の分だけ進み、直線探索で見つけた rate を使っていません。",
}
HINT = {
    "en": "Print f(w) after every step: does it fall each time? What does line_search return in the first step?",
    "ja": ("1 ステップごとに f(w) を表示してみましょう。毎回下がっていますか。最初のステップで line_search は何を返しますか。"),
}


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=np.float64)
    g = grad(w)
    H = np.eye(len(w))
    path = [w]
    for _ in range(steps):
        d = -H @ g
        s = d
        w = w + s
        y, g = grad(w) - g, grad(w)
        if y @ s > 1e-10:
            V = np.eye(len(w)) - np.outer(s, y) / (y @ s)
            H = V @ H @ V.T + np.outer(s, s) / (y @ s)
        path.append(w)
    return np.stack(path)
