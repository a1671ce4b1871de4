"""softmax from topic 01, then the loss from above."""

import numpy as np


def _stable_softmax(h):
    e = np.exp(h - np.amax(h, axis=-1)[..., None])
    return e / np.sum(e, axis=-1)[..., None]


def cross_entropy_from_logits(y, h):
    return _loss_of_outputs(y, _stable_softmax(np.array(h, float)))


def _loss_of_outputs(y, o):
    return -np.vdot(np.array(y, float), np.log(np.clip(o, 1e-12, None)))
