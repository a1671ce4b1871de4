import numpy as np

batch_losses = []


def half_sse(y, o):
    """Sum over all samples, also those of the batches before."""
    y = np.asarray(y, dtype=np.float64)
    o = np.asarray(o, dtype=np.float64)
    batch_losses.append(np.sum(np.square(o - y)) / 2)
    return float(sum(batch_losses))
