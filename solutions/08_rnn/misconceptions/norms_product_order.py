"""The matrices are multiplied in the wrong order."""

import numpy as np

BELIEF = {
    "en": ("state_gradient_norms multiplies the right matrices in the wrong order: right up to distance 1, wrong from 2 on."),
    "ja": "state_gradient_norms で、行列を掛ける順番が逆です。距離 1 までは正しく、2 からずれています。",
}
HINT = {
    "en": ("Your rows are right up to distance 1. Write down dh_2/dh_0 for T = 2: which matrix touches h_0, and which h_2?"),
    "ja": (
        "距離 1 までは正しい値です。T = 2 のときの dh_2/dh_0 を書いてみましょう。h_0 に接する行列はどちらで、h_2 "
        "に接する行列はどちらですか。"
    ),
}


def state_gradient_norms(x, h0, Wx, Wh, b):
    states, Wh = rnn_forward(x, h0, Wx, Wh, b), np.asarray(Wh, dtype=np.float64)  # noqa: F821 - comes from the model answer
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, axis=(1, 2))]
    for t in reversed(range(states.shape[1])):
        one_step = Wh * (1.0 - states[:, t, np.newaxis] ** 2)
        reach = reach @ one_step
        norms.append(np.linalg.norm(reach, axis=(1, 2)))
    return np.stack(norms, axis=1)
