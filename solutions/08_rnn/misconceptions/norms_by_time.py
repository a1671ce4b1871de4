"""The norms are sorted by time instead of distance."""

import numpy as np

BELIEF = {
    "en": "state_gradient_norms sorts the norms by time t, from h_0 to h_T; the task sorts them by the distance T - t.",
    "ja": "state_gradient_norms が時刻 t の順 (h_0 から h_T) に並べています。この課題では、距離 T - t の順です。",
}
HINT = {
    "en": "out[:, 0] belongs to distance 0, dh_T/dh_T. Which norm has the unit matrix?",
    "ja": "out[:, 0] は距離 0、つまり dh_T/dh_T です。単位行列のノルムはいくつですか。",
}


def state_gradient_norms(x, h0, Wx, Wh, b):
    states, Wh = rnn_forward(x, h0, Wx, Wh, b), np.asarray(Wh, dtype=np.float64)  # noqa: F821 - comes from the model answer
    reach = np.tile(np.eye(len(Wh)), (len(states), 1, 1))
    norms = [np.linalg.norm(reach, axis=(1, 2))]
    for t in reversed(range(states.shape[1])):
        one_step = Wh * (1.0 - states[:, t, np.newaxis] ** 2)
        reach = one_step @ reach
        norms.append(np.linalg.norm(reach, axis=(1, 2)))
    return np.stack(norms[::-1], axis=1)
