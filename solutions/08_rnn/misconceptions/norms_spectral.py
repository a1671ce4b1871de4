"""The spectral norm is used."""

import numpy as np

BELIEF = {
    "en": ("state_gradient_norms uses the spectral norm (the largest singular value); the task asks for the Frobenius norm."),
    "ja": (
        "state_gradient_norms がスペクトルノルム (最大の特異値) を使っています。この課題で求めるのはフロベニウスノルムです。"
    ),
}
HINT = {
    "en": "Which norm does the docstring give to the unit matrix, and which does yours?",
    "ja": "docstring では、単位行列のノルムはいくつですか。あなたの関数ではいくつになりますか。",
}


def state_gradient_norms(x, h0, Wx, Wh, b):
    states, Wh = rnn_forward(x, h0, Wx, Wh, b), np.asarray(Wh, dtype=np.float64)  # noqa: F821 - comes from the model answer
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, ord=2, axis=(1, 2))]
    for t in reversed(range(states.shape[1])):
        one_step = Wh * (1.0 - states[:, t, np.newaxis] ** 2)
        reach = one_step @ reach
        norms.append(np.linalg.norm(reach, ord=2, axis=(1, 2)))
    return np.stack(norms, axis=1)
