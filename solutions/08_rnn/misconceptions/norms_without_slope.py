"""Only powers of Wh are counted."""

import numpy as np

BELIEF = {
    "en": "state_gradient_norms multiplies Wh only: the slope of tanh is missing, so all sequences get the same norms.",
    "ja": "state_gradient_norms が Wh だけを掛けています。tanh の傾きがないため、どの系列でも同じ値になります。",
}
HINT = {
    "en": ("Are the rows of your answer equal? A saturated state passes less on: where does your product know the states?"),
    "ja": (
        "結果の行がすべて同じになっていませんか。1 に近い状態は、影響をあまり先へ伝えません。積のどこに状態が入っていますか。"
    ),
}


def state_gradient_norms(x, h0, Wx, Wh, b):
    states, Wh = rnn_forward(x, h0, Wx, Wh, b), np.asarray(Wh, dtype=np.float64)  # noqa: F821 - comes from the model answer
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, axis=(1, 2))]
    for _ in range(states.shape[1]):
        one_step = np.tile(Wh, (len(states), 1, 1))
        reach = one_step @ reach
        norms.append(np.linalg.norm(reach, axis=(1, 2)))
    return np.stack(norms, axis=1)
