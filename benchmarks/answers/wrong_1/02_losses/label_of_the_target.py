"""The student turns each target into a class number first and looks up only that output, so soft targets are lost."""

import numpy as np


def cross_entropy(y, o):
    y, o = np.asarray(y, dtype=np.float64), np.asarray(o, dtype=np.float64)
    n_classes = y.shape[-1]
    labels = y.reshape(-1, n_classes).argmax(1)
    outputs = o.reshape(-1, n_classes)
    picked = outputs[np.arange(labels.size), labels]
    return -np.log(np.clip(picked, 1e-12, None)).sum()
