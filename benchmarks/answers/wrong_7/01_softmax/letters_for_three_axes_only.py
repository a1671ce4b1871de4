import numpy as np


def softmax(h, axis=-1):
    h = np.asarray(h, dtype=np.float64)
    letters = ["i", "j", "k"][-h.ndim:] if h.ndim <= 3 else ["i", "j", "k"]
    rest = letters.copy()
    rest.pop(axis)
    everything, samples = "".join(letters), "".join(rest)

    e = np.exp(h - np.amax(h, axis=axis, keepdims=True))
    total = np.einsum(f"{everything}->{samples}", e)
    return np.einsum(f"{everything},{samples}->{everything}", e, 1.0 / total)
