"""The slopes of all samples are added up."""

import numpy as np

BELIEF = {
    "en": "half_sse_grad adds the slopes up over the samples; each output of each sample has a slope of its own.",
    "ja": "half_sse_grad が傾きをサンプルにわたって足しています。傾きは、各サンプルの各出力に 1 つずつあります。",
}
HINT = {
    "en": "Compare the shape of your result with the shape of the arguments. How many slopes does one sample have?",
    "ja": "結果の形と引数の形を比べてみましょう。1 つのサンプルには傾きがいくつありますか。",
}


def half_sse_grad(y, o):
    return np.sum(np.asarray(o, dtype=np.float64) - np.asarray(y, dtype=np.float64), axis=0)
