"""The slope of a sigmoid is multiplied in."""

import numpy as np

BELIEF = {
    "en": ("half_sse_grad also multiplies by o (1 - o), the slope of a sigmoid; that belongs to the step before the output."),
    "ja": "half_sse_grad が o (1 - o)、つまりシグモイドの傾きまで掛けています。それは出力より 1 つ前の段階の話です。",
}
HINT = {
    "en": "Which variable do you differentiate by here: the output o, or the weighted sum that o was made from?",
    "ja": "ここでは何で微分していますか。出力 o でしょうか、それとも o のもとになった重み付き和でしょうか。",
}


def half_sse_grad(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    return (o - y) * o * (1 - o)
