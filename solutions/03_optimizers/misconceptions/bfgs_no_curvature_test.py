"""H is updated whatever the curvature."""

import numpy as np

BELIEF = {
    "en": "bfgs_update updates H for every y . s, also a negative one; then -H g may lead uphill.",
    "ja": "bfgs_update が、y . s が負のときも H を更新しています。すると -H g が上り坂を向くことがあります。",
}
HINT = {
    "en": "What does your function return for y = -s, and what does the handout say about y . s <= 1e-10?",
    "ja": "y = -s を渡すと、何が返りますか。この課題では、y . s <= 1e-10 のときどうすると決めていますか。",
}


def bfgs_update(H, s, y):
    H, s, y = (np.asarray(a, dtype=np.float64) for a in (H, s, y))
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(s, y)
    return V @ H @ V.T + rho * np.outer(s, s)
