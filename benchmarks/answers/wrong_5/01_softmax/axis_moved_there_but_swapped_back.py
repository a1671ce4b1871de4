import numpy as np


def _one_sample_per_row(rows):
    weights = np.exp(rows - np.amax(rows, axis=1)[:, None])
    return weights / np.einsum("nc->n", weights)[:, None]


def softmax(h, axis=-1):
    # bring the classes to the end, flatten the samples, put everything back
    moved = np.moveaxis(np.array(h, dtype=np.float64), axis, -1)
    flat = moved.reshape(-1, moved.shape[-1])
    probabilities = _one_sample_per_row(flat).reshape(moved.shape)
    return np.swapaxes(probabilities, axis, -1)
