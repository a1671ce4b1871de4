"""The norm of each step by itself is returned."""

import numpy as np

BELIEF = {
    "en": "state_gradient_norms gives the norm of each single step; the distance k needs the product of k steps.",
    "ja": "state_gradient_norms が 1 ステップごとのノルムを返しています。距離 k には、k ステップ分の積が必要です。",
}
HINT = {
    "en": "h_T depends on h_{T-2} by way of h_{T-1}. What does the chain rule do with the two steps?",
    "ja": "h_T は h_{T-1} を通して h_{T-2} に影響されます。連鎖律では、2 つのステップをどうしますか。",
}


def state_gradient_norms(x, h0, Wx, Wh, b):
    states, Wh = rnn_forward(x, h0, Wx, Wh, b), np.asarray(Wh, dtype=np.float64)  # noqa: F821 - comes from the model answer
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, axis=(1, 2))]
    for t in reversed(range(states.shape[1])):
        one_step = Wh * (1.0 - states[:, t, np.newaxis] ** 2)
        reach = one_step
        norms.append(np.linalg.norm(reach, axis=(1, 2)))
    return np.stack(norms, axis=1)
