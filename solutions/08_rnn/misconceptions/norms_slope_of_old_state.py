"""The slope of tanh is taken at the old state."""

import numpy as np

BELIEF = {
    "en": (
        "state_gradient_norms takes the slope of tanh at the state before the step; tanh is applied in the step, so its "
        "slope belongs to the state that comes out."
    ),
    "ja": (
        "state_gradient_norms が、tanh の傾きをステップの前の状態で取っています。"
        "tanh はそのステップで掛かるので、傾きは出てくる状態で取ります。"
    ),
}
HINT = {
    "en": (
        "Write one step as h_new = tanh(a). Which of the two states is tanh(a), and by which place of Wh does its slope "
        "stand, row or column?"
    ),
    "ja": (
        "1 ステップを h_new = tanh(a) と書いてみましょう。tanh(a) は前の状態ですか、"
        "新しい状態ですか。その傾きは Wh の行と列のどちらに掛かりますか。"
    ),
}


def state_gradient_norms(x, h0, Wx, Wh, b):
    h0, Wh = np.asarray(h0, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
    states = rnn_forward(x, h0, Wx, Wh, b)  # noqa: F821 - comes from the model answer
    before = np.concatenate([h0[:, np.newaxis], states[:, :-1]], axis=1)
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, axis=(1, 2))]
    for t in reversed(range(states.shape[1])):
        reach = ((1.0 - before[:, t] ** 2)[:, :, np.newaxis] * Wh) @ reach
        norms.append(np.linalg.norm(reach, axis=(1, 2)))
    return np.stack(norms, axis=1)
