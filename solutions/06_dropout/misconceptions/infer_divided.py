"""The weights are divided by the share kept."""

import numpy as np

BELIEF = {
    "en": "dropout_infer divides by 1 - rate, so the weights grow at inference, when all units work anyway.",
    "ja": "dropout_infer で 1 - rate で割っているため、すべてのユニットが働く推論のときに、重みがさらに大きくなります。",
}
HINT = {
    "en": (
        "At inference more units work than in training. Must a weight become smaller or larger, so that the sum stays the same?"
    ),
    "ja": "推論では、学習のときより多くのユニットが働きます。和を同じに保つには、重みを小さくしますか、大きくしますか。",
}


def dropout_infer(w, rate):
    return np.asarray(w, dtype=np.float64) / (1.0 - rate)
